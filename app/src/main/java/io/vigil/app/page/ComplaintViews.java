package io.vigil.app.page;

import io.vigil.api.casework.Recorded;
import io.vigil.api.casework.WorkingTime;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.complaint.FindComplaint.Found;
import io.vigil.api.complaint.FindComplaints;
import io.vigil.app.complaint.Afterwards;
import io.vigil.app.complaint.ComplaintRights;
import io.vigil.app.security.Actors;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests in the words of the pages. */
@Component
class ComplaintViews {
  private static final Set<ComplaintStep> WITH_TEXT =
      Set.of(
          ComplaintStep.REFUSE,
          ComplaintStep.NOTE,
          ComplaintStep.EXTEND,
          ComplaintStep.REPLY,
          ComplaintStep.REOPEN,
          ComplaintStep.ESCALATE,
          ComplaintStep.CLOSE,
          ComplaintStep.TRANSFER,
          ComplaintStep.CONVERT_TO_APPEAL);
  private static final Set<ComplaintStep> WITH_OTHER =
      Set.of(ComplaintStep.MERGE, ComplaintStep.TRANSFER, ComplaintStep.CONVERT_TO_INCIDENT);

  private final Words words;
  private final CollegeCalendar calendar;
  private final ComplaintRights rights;
  private final Afterwards afterwards;
  private final Actors actors;
  private final Doers doers;
  private final Clock clock;

  ComplaintViews(
      Words words,
      CollegeCalendar calendar,
      ComplaintRights rights,
      Afterwards afterwards,
      Actors actors,
      Doers doers,
      Clock clock) {
    this.words = words;
    this.calendar = calendar;
    this.rights = rights;
    this.afterwards = afterwards;
    this.actors = actors;
    this.doers = doers;
    this.clock = clock;
  }

  /**
   * @param due what is awaited and how many working days are left
   */
  record Line(FindComplaints.Item item, @Nullable String due, boolean late) {}

  /** A step that somebody may take now, with the fields that it asks for. */
  record Action(
      ComplaintStep step, boolean text, boolean unit, boolean kind, boolean other, String label) {}

  /**
   * @param first the next step, as one button; {@code null} if it is for others
   */
  record Case(
      Line line,
      Found found,
      boolean names,
      @Nullable Action first,
      List<Action> others,
      List<Entry> history) {}

  /**
   * @param channel through which it was done, in words; empty where that is not told
   */
  record Entry(String what, Instant at, String who, String channel, @Nullable String note) {}

  Line line(Locale locale, FindComplaints.Item item) {
    Instant due = item.nextDueAt();
    if (isAnswerOverdue(item)) {
      return new Line(item, due(locale, ComplaintLimit.REPLY.key(), item.answerDue()), true);
    }
    return new Line(
        item,
        due == null ? null : due(locale, String.valueOf(item.nextStep()), due),
        due != null && due.isBefore(clock.instant()));
  }

  /** Also where another body has it now and has time of its own. */
  private boolean isAnswerOverdue(FindComplaints.Item item) {
    return item.repliedAt() == null
        && !item.state().isOver()
        && item.answerDue().isBefore(clock.instant());
  }

  private String due(Locale locale, String step, Instant due) {
    String what = words.text(locale, "complaint.limit." + step.substring("complaint.".length()));
    var time = new WorkingTime(calendar.terms(), calendar.zone());
    TimeLeft left = TimeLeft.of(time, clock.instant(), due);
    return switch (left.kind()) {
      case OVERDUE -> words.text(locale, "complaint.overdue", what, left.number());
      case WORKING_DAYS -> words.text(locale, "complaint.left", what, left.number());
      case TODAY, TOMORROW, DAYS_OFF ->
          words.text(
              locale,
              "complaint.soon",
              what,
              words.text(locale, "case." + left.kind().key(), left.number()));
    };
  }

  Case of(SignedIn person, Locale locale, Found found) {
    List<Action> actions =
        found.situation().allowed(clock.instant()).stream()
            .filter(step -> rights.may(person, step, found))
            .map(step -> action(locale, step))
            .toList();
    Action first =
        actions.stream().filter(action -> isNext(action.step(), found)).findFirst().orElse(null);
    return new Case(
        line(locale, found.item()),
        found,
        rights.seesNames(person, found),
        first,
        actions.stream().filter(action -> action != first).toList(),
        found.steps().stream()
            .map(step -> entry(locale, step, Recorded.isAnsweredInTime(step, found.steps())))
            .toList());
  }

  private static boolean isNext(ComplaintStep step, Found found) {
    return step
        == switch (found.item().state()) {
          case RECEIVED -> ComplaintStep.TRIAGE;
          case TRIAGED -> ComplaintStep.ACCEPT;
          case ACCEPTED -> ComplaintStep.ASSIGN;
          case ASSIGNED -> ComplaintStep.INVESTIGATE;
          case DISSATISFIED ->
              found.situation().reopened() ? ComplaintStep.ESCALATE : ComplaintStep.REOPEN;
          default -> ComplaintStep.REPLY;
        };
  }

  private Action action(Locale locale, ComplaintStep step) {
    return new Action(
        step,
        WITH_TEXT.contains(step),
        step == ComplaintStep.TRIAGE || step == ComplaintStep.ASSIGN,
        step == ComplaintStep.TRIAGE,
        WITH_OTHER.contains(step),
        words.text(locale, "complaint.step." + step.key()));
  }

  private Entry entry(Locale locale, FindComplaint.Step step, boolean answeredInTime) {
    String missed = step.missed();
    String what = words.text(locale, "complaint.step." + step.what());
    return new Entry(
        missed == null
            ? what
            : what
                + words.text(locale, "complaint.limit." + missed.substring("complaint.".length())),
        step.at(),
        doers.onBehalf(locale, who(locale, step), step.onBehalfOf()),
        "import".equals(step.channel())
            ? ""
            : words.textOr(locale, "channel." + step.channel(), step.channel()),
        answeredInTime ? words.text(locale, "case.answered-in-time") : step.note());
  }

  private String who(Locale locale, FindComplaint.Step step) {
    return switch (step.actor()) {
      case "complainant" -> words.text(locale, "complaint.complainant");
      case "system" -> words.text(locale, "complaint.clock");
      default -> actors.name(locale, step.actor());
    };
  }

  /** What whoever filed a request is told of it, the latest first. */
  List<Entry> told(Locale locale, Found found) {
    Stream<Entry> here =
        found.steps().stream()
            .filter(step -> !step.internal() && step.missed() == null)
            .map(
                step ->
                    new Entry(
                        words.text(locale, "complaint.step." + step.what()),
                        step.at(),
                        "",
                        "",
                        ComplaintRights.isForComplainant(step.what()) ? step.note() : null));
    Stream<Entry> later =
        afterwards.of(found).stream()
            .map(
                step ->
                    new Entry(
                        words.text(locale, "incident.history." + step.step()),
                        step.at(),
                        "",
                        "",
                        null));
    return Stream.concat(here, later).toList().reversed();
  }

  static List<ComplaintKind> kinds() {
    return List.of(ComplaintKind.values());
  }

  static List<ComplaintState> states() {
    return List.of(ComplaintState.values());
  }
}
