package io.vigil.api.inspection;

import io.vigil.api.message.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a teaching check; {@code null} where it was not looked at.
 *
 * @param place building and room
 * @param subject id of the course, class or run that was visited
 * @param teacher id of the unit that is the teacher
 * @param visited number of classes
 * @param problems of these, those with a problem
 * @param present students in the room
 * @param enrolled students that should be
 * @param score 0 to 100
 */
public record Observed(
    @Nullable String place,
    @Nullable String subject,
    @Nullable String teacher,
    @Nullable Integer visited,
    @Nullable Integer problems,
    @Nullable Integer present,
    @Nullable Integer enrolled,
    @Nullable Double score,
    @Personal(kind = "inspection", subject = "inspectionId") @Nullable String note) {

  public static Observed nothing() {
    return new Observed(null, null, null, null, null, null, null, null, null);
  }

  /** The same for those who may not know whom it is about. */
  public Observed withoutTeacher() {
    return new Observed(place, subject, null, visited, problems, present, enrolled, score, note);
  }
}
