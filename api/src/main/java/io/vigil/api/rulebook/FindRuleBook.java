package io.vigil.api.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force on a day, or those of one version, and all versions.
 *
 * @param version {@code null} for the one in force
 */
public record FindRuleBook(LocalDate on, @Nullable String version) {

  public FindRuleBook(LocalDate on) {
    this(on, null);
  }

  /**
   * @param inForce on the day, or of the version that was asked for
   * @param versions the oldest first
   * @param newest the version that was issued last, which the next one changes; before the first
   *     the one of a file that begins last
   */
  public record Result(RuleBook inForce, List<Version> versions, String newest) {}

  /**
   * @param reason why it was issued; {@code null}, as the rest, for one that a file brought
   * @param actor who issued it
   */
  public record Version(
      String version,
      String title,
      LocalDate validFrom,
      @Nullable String document,
      @Nullable String reason,
      @Nullable String actor,
      @Nullable Instant at) {

    /** Of one that a file brought. */
    public Version(String version, String title, LocalDate validFrom) {
      this(version, title, validFrom, null, null, null, null);
    }
  }
}
