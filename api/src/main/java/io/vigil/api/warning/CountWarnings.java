package io.vigil.api.warning;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open warnings by level and colour, counted as {@link FindWarnings} lists them folded. Those on
 * persons are left out.
 *
 * @param before as they stood at this moment; {@code null} for now
 * @param scopes only units in these subtrees; empty for all
 */
public record CountWarnings(List<String> scopes, @Nullable Instant before) {

  /** As they stand now. */
  public CountWarnings(List<String> scopes) {
    this(scopes, null);
  }

  /**
   * @param folded warnings that are not counted because they are folded into one that is
   */
  public record Result(List<Row> rows, long folded) {}

  public record Row(Level level, Colour colour, long open) {}
}
