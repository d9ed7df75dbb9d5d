package io.vigil.api.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lands in a folder.
 *
 * @param kinds that land there whatever they are about
 * @param ofElement element whose control points' evidence lands there, too; {@code null} for none
 * @param laidInto codes of element and points under which files and links were laid into it
 * @param groups groups of the register whose standards and rules land there, too
 */
public record EvidenceFolder(
    List<EvidenceKind> kinds,
    @Nullable String ofElement,
    List<String> laidInto,
    List<String> groups) {

  public EvidenceFolder {
    kinds = List.copyOf(kinds);
    laidInto = List.copyOf(laidInto);
    groups = List.copyOf(groups);
  }

  /** All that is of one kind. */
  public static EvidenceFolder of(EvidenceKind kind) {
    return new EvidenceFolder(List.of(kind), null, List.of(), List.of());
  }
}
