package io.vigil.api.diagnosis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence in a folder, newest first.
 *
 * @param kinds that land there whatever they are about
 * @param ofElement element whose control points' evidence lands there, too; {@code null} for none
 * @param laidInto codes of element and points under which files and links were laid into it
 * @param asOf only what was there before that moment; {@code null} for all
 * @param scopes units whose subtrees are visible; empty for all
 */
public record FindEvidence(
    List<EvidenceKind> kinds,
    @Nullable String ofElement,
    List<String> laidInto,
    @Nullable Instant asOf,
    List<String> scopes,
    int limit) {

  public record Result(long total, List<Item> items) {}

  /**
   * @param caseId by which its page is found
   * @param title what it is called; {@code null} where its kind says it all
   * @param controlPointName {@code null} where it is about none
   */
  public record Item(
      EvidenceKind kind,
      String caseId,
      @Nullable String title,
      @Nullable String controlPoint,
      @Nullable String controlPointName,
      @Nullable String unit,
      @Nullable String unitName,
      Instant at) {}
}
