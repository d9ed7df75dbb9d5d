package io.vigil.api.meeting;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What people do with quality meetings. */
public sealed interface MeetingCommand {
  String meetingId();

  /**
   * @param unit that meets
   * @param heldAt when it is, or was, held
   */
  record CallMeeting(
      @TargetAggregateIdentifier String meetingId,
      String unit,
      String title,
      Instant heldAt,
      List<AgendaItem> agenda,
      MeetingKind kind,
      By by,
      Instant at)
      implements MeetingCommand {}

  /**
   * Writes down what was said and decided, once.
   *
   * @param decisions each becomes a matter
   */
  record RecordMinutes(
      @TargetAggregateIdentifier String meetingId,
      String minutes,
      List<Decision> decisions,
      By by,
      Instant at)
      implements MeetingCommand {}
}
