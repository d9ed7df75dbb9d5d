package io.vigil.monitor.alert;

import org.jspecify.annotations.Nullable;

/**
 * Whom a notice is for.
 *
 * @param name of the body, the role, or the account; the unit that is complained of, where that
 *     decides; {@code null} for the unit of the case, and for everybody
 */
record To(Who who, @Nullable String name) {
  static final To UNIT = new To(Who.UNIT, null);
  static final To QUALITY_OFFICE = role("QUALITY_OFFICE");
  static final To LEADERS = role("LEADER");

  /**
   * Whoever sorts complaints and watches over their answers: the quality office, of those about
   * itself a leader.
   *
   * @param about unit that is complained of
   */
  static To sorter(String about) {
    return new To(Who.SORTER, about);
  }

  /** Whoever answers a complaint: its unit, in place of the quality office a leader. */
  static To answerer(String about) {
    return new To(Who.ANSWERER, about);
  }

  /** All of the college whom the routes name, and their groups. */
  static final To EVERYBODY = new To(Who.EVERYBODY, null);

  /** How the alerts of those are marked whom a case concerns in person: nobody else sees them. */
  static final String CONCERNED = "CONCERNED";

  /** Counsellors of the class of the case. */
  static final To COUNSELLORS = new To(Who.COUNSELLORS, null);

  enum Who {
    /** Everybody who answers for more than one person, whatever units they see; and all groups. */
    EVERYBODY,
    /** Those who answer for the unit of the case, and its groups. */
    UNIT,
    /** The office that decides, by the id, a name or an alias of its unit. */
    BODY,
    ROLE,
    SORTER,
    ANSWERER,
    ACCOUNT,
    /** Whoever turned to the college, by the account. */
    COMPLAINANT,
    /** Whoever wrote what a case is about, by the account. */
    WRITER,
    /** Counsellors who have the class of a case in their scope. */
    COUNSELLORS,
    /** The person whom a case is about, by its unit: the account that sees nobody else. */
    PERSON
  }

  static To complainant(String account) {
    return new To(Who.COMPLAINANT, account);
  }

  /** Whoever wrote what a case is about, by the account. */
  static To writer(String account) {
    return new To(Who.WRITER, account);
  }

  static To person(String unit) {
    return new To(Who.PERSON, unit);
  }

  /** Told in the own inbox alone, whatever the routes say, and to nobody in its place. */
  boolean inPerson() {
    return switch (who) {
      case COMPLAINANT, WRITER, COUNSELLORS, PERSON -> true;
      case EVERYBODY, UNIT, BODY, ROLE, SORTER, ANSWERER, ACCOUNT -> false;
    };
  }

  static To body(String unitOrName) {
    return new To(Who.BODY, unitOrName);
  }

  static To role(String role) {
    return new To(Who.ROLE, role);
  }

  static To account(String id) {
    return new To(Who.ACCOUNT, id);
  }

  /** In whose place the quality office is told where nobody is found. */
  boolean ofUnits() {
    return who == Who.UNIT || who == Who.BODY;
  }
}
