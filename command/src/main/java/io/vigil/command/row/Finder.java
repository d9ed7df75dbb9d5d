package io.vigil.command.row;

import io.vigil.command.reference.ControlPointRef;
import io.vigil.command.reference.Reference;
import io.vigil.command.reference.UnitRef;
import io.vigil.command.table.RowProblem;
import java.util.Set;

/** Finds what a row names by its id, name or alias. */
public final class Finder {
  private Finder() {}

  public static UnitRef unit(Reference reference, String column, String text) throws RowProblem {
    UnitRef byId = reference.unit(text);
    if (byId != null) {
      return byId;
    }
    String id = only(reference.unitsNamed(text), column, text, "unit.unknown");
    UnitRef byName = reference.unit(id);
    return byName != null ? byName : missing(column, text, "unit.unknown");
  }

  /** A unit that the sender may write to. */
  public static UnitRef unitInScope(RowContext context, String column, String text)
      throws RowProblem {
    UnitRef unit = unit(context.reference(), column, text);
    if (!unit.isInOneOf(context.scopes())) {
      throw new RowProblem(column, text, "unit.outside");
    }
    return unit;
  }

  public static ControlPointRef controlPoint(Reference reference, String column, String text)
      throws RowProblem {
    ControlPointRef byCode = reference.controlPoint(text);
    if (byCode != null) {
      return byCode;
    }
    String code = only(reference.controlPointsNamed(text), column, text, "point.unknown");
    ControlPointRef byName = reference.controlPoint(code);
    return byName != null ? byName : missing(column, text, "point.unknown");
  }

  private static String only(Set<String> ids, String column, String text, String reason)
      throws RowProblem {
    if (ids.isEmpty()) {
      throw new RowProblem(column, text, reason);
    }
    if (ids.size() > 1) {
      throw new RowProblem(column, text, "name.several", ids);
    }
    return ids.iterator().next();
  }

  private static <T> T missing(String column, String text, String reason) throws RowProblem {
    throw new RowProblem(column, text, reason);
  }
}
