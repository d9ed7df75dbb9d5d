package io.vigil.command.fact;

/** What a natural key identifies; the number is stored. */
public enum FactKind {
  READING(1),
  TALLY(2),
  UNIT(3),
  CONTROL_POINT(4),
  LINES(5),
  ASSIGNMENT(6),
  TERM(7),
  DAY(8),
  DAY_ENDED(9),
  DETECTION(10),
  BASELINE(11),
  RULE_BOOK(12),
  BREAK(13),
  CALENDAR_VERSION(14);

  private final short number;

  FactKind(int number) {
    this.number = (short) number;
  }

  public short number() {
    return number;
  }
}
