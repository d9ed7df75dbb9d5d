package io.vigil.command.complaint;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import io.vigil.api.casework.WorkingTime;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintCommand.PassComplaintTime;
import io.vigil.api.complaint.ComplaintCommand.ReceiveComplaint;
import io.vigil.api.complaint.ComplaintCommand.TakeComplaintStep;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.StepDetails;
import io.vigil.command.casework.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/** A request about hot water in a dormitory that came in on Monday, 17 November 2025, at ten. */
final class ComplaintFixture {
  static final String ID = "c-1";
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Instant NOW = at("2026-01-05T08:00");
  static final Instant RECEIVED = at("2025-11-17T10:00");
  static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  static final ComplaintObject DORMITORY = new ComplaintObject("5号公寓", "O12", "宿舍与水电");

  final AggregateTestFixture<Complaint> axon = new AggregateTestFixture<>(Complaint.class);
  final List<ComplaintObject> counted = new ArrayList<>();

  ComplaintFixture() {
    axon.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    axon.registerInjectableResource(new WorkingDays());
    axon.registerInjectableResource(new Counter());
  }

  /** Remembers at what the request counts. */
  private final class Counter implements ClusterCounter {
    @Override
    public void count(
        ComplaintObject object, String complaintId, Instant receivedAt, Instant recordedAt) {
      counted.add(object);
    }

    @Override
    public void uncount(
        ComplaintObject object, String complaintId, Instant at, Instant recordedAt) {
      counted.removeIf(one -> one.id().equals(object.id()));
    }
  }

  /** Limits as they are usual, counted in a calendar that knows weekends only. */
  private static final class WorkingDays implements Deadlines {
    @Override
    public Due due(String unit, TimeLimit step, Instant from) {
      return due(unit, step, from, limit(step));
    }

    @Override
    public Due due(String unit, TimeLimit step, Instant from, Limit limit) {
      return new WorkingTime(AcademicCalendar.empty(), ZONE)
          .due(step.key(), from, limit, step.standsStillInBreaks());
    }

    @Override
    public Limit limit(TimeLimit step) {
      return step.usual();
    }
  }

  /** Beijing time. */
  static Instant at(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  static ReceiveComplaint received() {
    return received(ComplaintKind.COMPLAINT, ComplaintLevel.COLLEGE, null);
  }

  /** One about a place, or about its unit in general. */
  static ReceiveComplaint received(@Nullable String place) {
    return received(ComplaintKind.COMPLAINT, ComplaintLevel.COLLEGE, null, place);
  }

  static ReceiveComplaint received(
      ComplaintKind kind, ComplaintLevel level, @Nullable String sealedFor) {
    return received(kind, level, sealedFor, DORMITORY.place());
  }

  private static ReceiveComplaint received(
      ComplaintKind kind,
      ComplaintLevel level,
      @Nullable String sealedFor,
      @Nullable String place) {
    return new ReceiveComplaint(
        ID,
        "O12",
        kind,
        level,
        ComplaintChannel.QR,
        "宿舍与水电",
        place,
        sealedFor,
        "complainant|c-1",
        "张三",
        "138",
        "没有热水",
        "五楼两天没有热水",
        false,
        "ab12",
        OFFICE,
        RECEIVED);
  }

  static TakeComplaintStep step(ComplaintStep step, String when) {
    return step(step, when, detailsFor(step));
  }

  static TakeComplaintStep step(ComplaintStep step, String when, StepDetails details) {
    return new TakeComplaintStep(ID, step, details, OFFICE, at(when));
  }

  static PassComplaintTime clockAt(String when) {
    return new PassComplaintTime(ID, at(when));
  }

  /** Enough for any step. */
  static StepDetails detailsFor(ComplaintStep step) {
    return switch (step) {
      case ASSIGN -> StepDetails.unit("O12");
      case MERGE, TRANSFER, CONVERT_TO_INCIDENT -> StepDetails.other("other-1", "理由");
      default -> StepDetails.text("说明");
    };
  }

  /** A request that was handed over on Thursday, 20 November: the reply is due on the 27th. */
  static List<Object> handedOver() {
    return List.of(
        received(),
        step(ComplaintStep.TRIAGE, "2025-11-18T09:00"),
        step(ComplaintStep.ACCEPT, "2025-11-18T09:05"),
        step(ComplaintStep.ASSIGN, "2025-11-20T09:00"));
  }

  /** A request that was replied to on Monday, 24 November. */
  static List<Object> replied() {
    return and(handedOver(), step(ComplaintStep.REPLY, "2025-11-24T09:00"));
  }

  static List<Object> and(List<Object> commands, Object... more) {
    List<Object> all = new ArrayList<>(commands);
    all.addAll(Arrays.asList(more));
    return all;
  }

  /** The last of the commands after all others. */
  ResultValidator<Complaint> after(List<Object> commands) {
    int last = commands.size() - 1;
    return (last == 0 ? axon.givenNoPriorActivity() : axon.givenCommands(commands.subList(0, last)))
        .when(commands.get(last));
  }

  /** All events of the request after the commands, which succeed. */
  List<ComplaintEvent> events(List<Object> commands) {
    after(commands).expectSuccessfulHandlerExecution();
    return axon.getEventStore()
        .readEvents(ID)
        .asStream()
        .map(message -> (ComplaintEvent) message.getPayload())
        .toList();
  }

  /** The last events that the commands lead to. */
  List<ComplaintEvent> lastEvents(int count, List<Object> commands) {
    List<ComplaintEvent> all = events(commands);
    return all.subList(all.size() - count, all.size());
  }
}
