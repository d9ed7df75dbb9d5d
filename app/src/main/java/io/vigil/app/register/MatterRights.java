package io.vigil.app.register;

import io.vigil.api.matter.FindMatters;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.matter.MatterStep;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may take which step of a matter. What outsiders found at the quality office is put off by a
 * leader: nobody gives themselves more time.
 */
@Component
class MatterRights {
  private final Accounts accounts;

  MatterRights(Accounts accounts) {
    this.accounts = accounts;
  }

  boolean allow(SignedIn person, MatterStep step, FindMatters.Item matter) {
    return allow(person, step, matter, accounts.qualityOffice());
  }

  /**
   * @throws Rejection if the quality office puts off what it owes
   * @throws AccessDeniedException if others may take it
   */
  void require(SignedIn person, MatterStep step, FindMatters.Item matter) {
    String office = accounts.qualityOffice();
    if (person.is(Role.QUALITY_OFFICE) && putsOff(step, matter, office)) {
      throw Rejection.conflict(
          "matter.own-deadline",
          "'%s' is owed by the quality office; a leader gives it another day.",
          matter.matterId());
    }
    if (!allow(person, step, matter, office)) {
      throw new AccessDeniedException("not a step of this role: " + step);
    }
  }

  static boolean allow(
      SignedIn person, MatterStep step, FindMatters.Item matter, @Nullable String office) {
    return putsOff(step, matter, office)
        ? person.is(Role.ADMIN, Role.LEADER)
        : RegisterRights.STEPS.allow(person, step);
  }

  private static boolean putsOff(
      MatterStep step, FindMatters.Item matter, @Nullable String office) {
    return matter.kind() == MatterKind.EXTERNAL_FINDING
        && matter.unit().equals(office)
        && switch (step) {
          case ASSIGN -> matter.dueAt() != null;
          case SEND_BACK -> true;
          case REPORT_DONE, CLOSE, WITHDRAW -> false;
        };
  }
}
