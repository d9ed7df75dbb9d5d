package io.vigil.api.studentform;

import io.vigil.api.diagnosis.PartContent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forms of students, the newest school year first, by class.
 *
 * @param formId this one alone; {@code null} for all
 * @param student of this account alone; {@code null} for all
 * @param cycle of this school year; {@code null} for all
 * @param classes of these classes and those below these units; empty for all
 */
public record FindStudentForms(
    @Nullable String formId,
    @Nullable String student,
    @Nullable String cycle,
    List<String> classes) {

  public record Result(List<Item> items) {}

  /**
   * @param content as it was written last
   * @param reason why it was given back last; {@code null} if it was not
   */
  public record Item(
      String formId,
      String student,
      String classGroup,
      @Nullable String className,
      String cycle,
      StudentFormState state,
      PartContent content,
      Instant writtenAt,
      @Nullable Instant handedInAt,
      @Nullable String reason) {}

  /**
   * How many forms there are of each class.
   *
   * @param scopes only classes below these units; empty for all
   */
  public record Counts(String cycle, List<String> scopes) {}

  /** The answer to {@link Counts}. */
  public record Counted(List<Count> classes) {}

  /**
   * @param handedIn {@code null} where there are fewer than five
   */
  public record Count(String classGroup, @Nullable String className, @Nullable Long handedIn) {}
}
