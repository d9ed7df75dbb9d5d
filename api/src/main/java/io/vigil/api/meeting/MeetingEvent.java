package io.vigil.api.meeting;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepEvent;
import io.vigil.api.message.StoredAs;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of a quality meeting. */
public sealed interface MeetingEvent extends StepEvent {
  String meetingId();

  /**
   * A quality meeting was called.
   *
   * @param kind {@code null} in events from before there were kinds: they are of {@code QUALITY}
   */
  @StoredAs("meeting.called")
  @Revision("1")
  record MeetingCalled(
      String meetingId,
      String unit,
      String title,
      Instant heldAt,
      List<AgendaItem> agenda,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable MeetingKind kind)
      implements MeetingEvent {}

  /** What was said and decided was written down. */
  @StoredAs("meeting.minutes-recorded")
  @Revision("1")
  record MinutesRecorded(
      String meetingId,
      String minutes,
      List<Decision> decisions,
      By by,
      Instant at,
      Instant recordedAt)
      implements MeetingEvent {}
}
