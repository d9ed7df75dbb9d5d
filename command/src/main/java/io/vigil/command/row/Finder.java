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
    String id =
        only(
            reference.unitsNamed(text),
            column,
            text,
            "there is no such unit; import it first or correct the name");
    UnitRef byName = reference.unit(id);
    return byName != null ? byName : missing(column, text);
  }

  /** A unit that the sender may write to. */
  public static UnitRef unitInScope(RowContext context, String column, String text)
      throws RowProblem {
    UnitRef unit = unit(context.reference(), column, text);
    if (!unit.isInOneOf(context.scopes())) {
      throw new RowProblem(
          column, text, "is outside your part of the college; leave it to those in charge of it");
    }
    return unit;
  }

  public static ControlPointRef controlPoint(Reference reference, String column, String text)
      throws RowProblem {
    ControlPointRef byCode = reference.controlPoint(text);
    if (byCode != null) {
      return byCode;
    }
    String code =
        only(
            reference.controlPointsNamed(text),
            column,
            text,
            "there is no such control point; define it first or correct the code");
    ControlPointRef byName = reference.controlPoint(code);
    return byName != null ? byName : missing(column, text);
  }

  private static String only(Set<String> ids, String column, String text, String remedy)
      throws RowProblem {
    if (ids.isEmpty()) {
      throw new RowProblem(column, text, remedy);
    }
    if (ids.size() > 1) {
      throw new RowProblem(
          column, text, "is the name of several: %s; write one of these".formatted(ids));
    }
    return ids.iterator().next();
  }

  private static <T> T missing(String column, String text) throws RowProblem {
    throw new RowProblem(column, text, "is not known");
  }
}
