package io.vigil.api.diagnosis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much evidence there is, and how new it is.
 *
 * @param asOf only what had happened and was known before that moment; {@code null} for all
 * @param scopes units whose subtrees are visible; empty for all
 */
public record CountEvidence(@Nullable Instant asOf, List<String> scopes) {

  public record Result(List<Row> rows) {}

  /**
   * @param element code of the element or point; {@code null} of what is about none
   * @param group of the register; {@code null} of what stands in none
   * @param newest when the last of it came; {@code null} where none of it was known
   * @param later what had happened before that moment, and was recorded after it
   */
  public record Row(
      EvidenceKind kind,
      @Nullable String element,
      @Nullable String group,
      long count,
      @Nullable Instant newest,
      long later) {}
}
