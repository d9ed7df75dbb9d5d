package io.vigil.app.security;

import io.vigil.api.message.Rejection;

/** Refusals of what is of units that an account does not have, whatever its role. */
public final class OutsideScope {

  private OutsideScope() {}

  /** A unit that is none of the account's, nor lies below one of them. */
  public static NotInCharge unit(SignedIn person, String unit) {
    return new NotInCharge(
        Rejection.invalid(
            "unit.outside-scope",
            "Unit '%s' is not among the units of your account (%s). Ask for one of these, or ask"
                + " the system administrator to add it to your account.",
            unit,
            units(person)));
  }

  /** A unit that is a single person. */
  public static NotInCharge person(String unit) {
    return new NotInCharge(
        Rejection.invalid(
            "unit.of-a-person",
            "Unit '%s' is a single person, which only they themselves and the quality office see;"
                + " ask the quality office.",
            unit));
  }

  /** What is of the whole college. */
  public static NotInCharge wholeCollege(SignedIn person) {
    return new NotInCharge(
        Rejection.invalid(
            "unit.whole-college",
            "This is of the whole college; your account has %s alone. Ask for one of these, or ask"
                + " the quality office.",
            units(person)));
  }

  private static String units(SignedIn person) {
    return person.scopes().isEmpty() ? "-" : String.join(", ", person.scopes());
  }
}
