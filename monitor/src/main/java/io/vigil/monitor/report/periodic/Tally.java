package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Sheet;
import java.util.Collection;

/**
 * How many of some rows a figure counts. Outsiders read neither a part of so few nor one that
 * leaves so few.
 *
 * @param whole the rows
 * @param part those that it counts
 */
record Tally(long whole, long part) {

  static Tally ofCount(Value value) {
    return new Tally(value.rows(), value.count());
  }

  static Tally ofShare(Value value) {
    return new Tally(value.rows(), value.part());
  }

  static Tally sum(Collection<Tally> tallies) {
    return new Tally(
        tallies.stream().mapToLong(Tally::whole).sum(),
        tallies.stream().mapToLong(Tally::part).sum());
  }

  long rest() {
    return whole - part;
  }

  Tally without(Tally other) {
    return new Tally(whole - other.whole, part - other.part);
  }

  /**
   * Whether outsiders read nothing of the part, since beside the whole that they read it would tell
   * so few, be it of those that it counts or of the others.
   */
  boolean isSilent(Sheet sheet) {
    return part > 0
        && rest() > 0
        && !sheet.isHidden(whole)
        && (sheet.isHidden(part) || sheet.isHidden(rest()));
  }

  /** Whether a share would tell a count of so few. */
  boolean isHiddenShare(Sheet sheet) {
    return sheet.isHidden(whole) || sheet.isHidden(part) || sheet.isHidden(rest());
  }

  Known known(Sheet sheet) {
    if (isSilent(sheet)) {
      return Known.upTo(whole - 1, one -> one < Sheet.FEW || whole - one < Sheet.FEW);
    }
    return sheet.isHidden(part) ? Known.upTo(Sheet.FEW - 1L, any -> true) : Known.exactly(part);
  }
}
