package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintCommand;
import io.vigil.api.complaint.ComplaintCommand.PassComplaintTime;
import io.vigil.api.complaint.ComplaintCommand.ReceiveComplaint;
import io.vigil.api.complaint.ComplaintCommand.TakeComplaintStep;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.StepDetails;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoComplaint;
import io.vigil.app.demo.cases.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one complaint. It is handed over on the third working day, or before it is answered,
 * so that the time to answer ends on the eighth.
 *
 * @param id of the case
 * @param conversion what it became; {@code null} for most
 */
record ComplaintTelling(
    DemoComplaint complaint, String id, CaseDays days, Cast cast, @Nullable Conversion conversion) {
  private static final LocalTime SORTED = LocalTime.of(9, 0);
  private static final LocalTime ACCEPTED = LocalTime.of(9, 10);
  private static final LocalTime HANDED_OVER = LocalTime.of(10, 0);
  private static final LocalTime NOTED = LocalTime.of(11, 0);
  private static final Set<ComplaintStep> ANSWERS =
      EnumSet.of(ComplaintStep.REPLY, ComplaintStep.SATISFIED, ComplaintStep.DISSATISFIED);
  private static final int DAY_OF_HAND_OVER = 3;
  private static final int DAY_OF_NOTE = 6;
  private static final Duration UNTIL_CLOSED = Duration.ofMinutes(30);

  /** The incident that a complaint became. */
  record Conversion(String incidentId, Instant at) {}

  List<ComplaintCommand> commands() {
    Stream<ComplaintCommand> steps =
        Stream.of(handling(), progress(), answer(), converted())
            .flatMap(all -> all)
            .filter(this::isTold)
            .sorted(Comparator.comparing(TakeComplaintStep::at))
            .map(step -> step);
    return Stream.of(Stream.of(receive()), steps, opening()).flatMap(all -> all).toList();
  }

  private ComplaintCommand receive() {
    return new ReceiveComplaint(
        id,
        complaint.unit(),
        ComplaintKind.COMPLAINT,
        ComplaintLevel.COLLEGE,
        ComplaintChannel.of(complaint.channel()).orElseThrow(),
        complaint.category(),
        complaint.place(),
        null,
        Cast.complainant(id),
        null,
        null,
        complaint.text(),
        complaint.text(),
        true,
        null,
        Cast.complainant(),
        complaint.receivedAt());
  }

  private Stream<TakeComplaintStep> handling() {
    By office = cast.by(Posts.QUALITY);
    var triage = StepDetails.triage(ComplaintKind.COMPLAINT, complaint.unit());
    return Stream.of(
        step(ComplaintStep.TRIAGE, triage, office, on(1, SORTED)),
        step(ComplaintStep.ACCEPT, StepDetails.NONE, office, on(1, ACCEPTED)),
        step(ComplaintStep.ASSIGN, StepDetails.unit(complaint.unit()), office, handedOver()));
  }

  private Instant handedOver() {
    Instant answered = complaint.answeredAt();
    return IntStream.iterate(DAY_OF_HAND_OVER, day -> day - 1)
        .mapToObj(day -> on(day, HANDED_OVER))
        .filter(moment -> answered == null || moment.isBefore(answered))
        .findFirst()
        .orElseThrow();
  }

  /** Whoever has not answered by then says how far it is. */
  private Stream<TakeComplaintStep> progress() {
    Instant at = on(DAY_OF_NOTE, NOTED);
    Instant answered = complaint.answeredAt();
    boolean pending = answered == null || CaseDays.dayOf(answered).isAfter(CaseDays.dayOf(at));
    return pending
        ? Stream.of(step(ComplaintStep.NOTE, StepDetails.text("已转办，正在核实处理"), head(), at))
        : Stream.of();
  }

  private Stream<TakeComplaintStep> answer() {
    Instant answered = complaint.answeredAt();
    if (answered == null) {
      return Stream.of();
    }
    var reply =
        step(
            ComplaintStep.REPLY,
            StepDetails.text(Objects.requireNonNull(complaint.answer())),
            head(),
            answered);
    Instant rated = complaint.ratedAt();
    return rated == null
        ? Stream.of(reply, close("已答复，未反馈满意与否", answered.plus(UNTIL_CLOSED)))
        : Stream.concat(Stream.of(reply), judgement(rated));
  }

  private Stream<TakeComplaintStep> judgement(Instant rated) {
    boolean satisfied = Boolean.TRUE.equals(complaint.satisfied());
    var judged =
        step(
            satisfied ? ComplaintStep.SATISFIED : ComplaintStep.DISSATISFIED,
            StepDetails.NONE,
            Cast.complainant(),
            rated);
    return satisfied
        ? Stream.of(judged)
        : Stream.of(judged, close("已当面说明情况，不满意意见转责任部门改进", rated.plus(UNTIL_CLOSED)));
  }

  private TakeComplaintStep close(String reason, Instant at) {
    return step(ComplaintStep.CLOSE, StepDetails.text(reason), cast.by(Posts.QUALITY), at);
  }

  private Stream<TakeComplaintStep> converted() {
    return conversion == null
        ? Stream.of()
        : Stream.of(
            step(
                ComplaintStep.CONVERT_TO_INCIDENT,
                StepDetails.other(conversion.incidentId(), null),
                cast.by(Posts.QUALITY),
                conversion.at()));
  }

  /** What has happened when the demo opens; only the answer follows what made it an incident. */
  private boolean isTold(TakeComplaintStep step) {
    return CaseDays.isPast(step.at())
        && (conversion == null
            || !step.at().isAfter(conversion.at())
            || ANSWERS.contains(step.step()));
  }

  /** What is not answered is overdue, or not, as of the opening. */
  private Stream<ComplaintCommand> opening() {
    return complaint.answeredAt() == null
        ? Stream.of(new PassComplaintTime(id, Deliveries.OPENING))
        : Stream.of();
  }

  private Instant on(int workingDay, LocalTime time) {
    LocalDate received = CaseDays.dayOf(complaint.receivedAt());
    return days.after(received, workingDay, time);
  }

  private By head() {
    return cast.head(complaint.unit());
  }

  private TakeComplaintStep step(ComplaintStep step, StepDetails details, By by, Instant at) {
    return new TakeComplaintStep(id, step, details, by, at);
  }
}
