package io.vigil.api.alert;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of cases, and how: of warnings by their colour, of other cases where they are the
 * ones who have to act or to know.
 *
 * @param unit only cases of this unit and those below; {@code null} for all
 * @param colours only warnings of these colours
 * @param role accounts of this role that see the unit are told
 * @param channels over these; one that has no contact is left out
 * @param mustAcknowledge whether the role is named to acknowledge the case
 * @param kinds only cases of these kinds; {@code null} for warnings alone
 */
public record Route(
    @Nullable String unit,
    List<Colour> colours,
    String role,
    List<AlertChannel> channels,
    boolean mustAcknowledge,
    @Nullable List<CaseKind> kinds) {

  /** Of warnings. */
  public Route(
      @Nullable String unit,
      List<Colour> colours,
      String role,
      List<AlertChannel> channels,
      boolean mustAcknowledge) {
    this(unit, colours, role, channels, mustAcknowledge, null);
  }

  public boolean tells(CaseKind kind) {
    return kinds == null ? kind == CaseKind.WARNING : kinds.contains(kind);
  }
}
