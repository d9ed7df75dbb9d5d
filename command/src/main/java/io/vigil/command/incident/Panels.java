package io.vigil.command.incident;

import io.vigil.api.incident.PanelMember;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Places;
import java.util.List;

/** Nobody inquires or decides about their own unit. */
final class Panels {

  private Panels() {}

  /**
   * @throws Rejection if a member belongs to the unit concerned, below it or above it
   */
  static List<PanelMember> check(List<PanelMember> panel, List<String> concerned, Places places) {
    for (PanelMember member : panel) {
      if (isPartial(places.path(member.unit()), concerned)) {
        throw Rejection.invalid(
            "incident.panel",
            "'panel' has %s of unit %s, which is the unit concerned; name somebody of another"
                + " unit.",
            member.id(),
            member.unit());
      }
    }
    return List.copyOf(panel);
  }

  /** What is above all units is nobody's own. */
  private static boolean isPartial(List<String> own, List<String> concerned) {
    boolean below = own.contains(concerned.getLast());
    boolean above = own.size() > 1 && concerned.contains(own.getLast());
    return below || above;
  }
}
