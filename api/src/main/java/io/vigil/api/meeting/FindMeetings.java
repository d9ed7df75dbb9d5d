package io.vigil.api.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quality meetings, the latest first.
 *
 * @param meetingId this one alone; {@code null} for all
 * @param scopes only of units below one of these; empty for all
 * @param limit most of them
 */
public record FindMeetings(@Nullable String meetingId, List<String> scopes, int limit) {

  public record Result(List<Item> items) {}

  /**
   * @param minutes {@code null} until they are written
   * @param decisions how many there were
   * @param open how many of them are neither closed nor withdrawn
   */
  public record Item(
      String meetingId,
      String unit,
      @Nullable String unitName,
      String title,
      Instant heldAt,
      List<AgendaItem> agenda,
      MeetingKind kind,
      @Nullable String minutes,
      long decisions,
      long open) {}
}
