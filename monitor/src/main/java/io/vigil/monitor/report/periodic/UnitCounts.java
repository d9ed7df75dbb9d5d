package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.text.Sheet;
import java.util.List;
import java.util.stream.Stream;

/** What the counts of units tell of each other beside the one of all of them. */
final class UnitCounts {

  private UnitCounts() {}

  /**
   * Whether a hidden count follows, be it of a unit or of what belongs to none of them. Of a few in
   * all nothing is said by unit: so nobody can tell the one reason from the other.
   */
  static boolean tell(Frame frame, Sheet sheet, Measure measure) {
    return Measures.kin(measure).stream().anyMatch(one -> isTold(frame, sheet, one));
  }

  private static boolean isTold(Frame frame, Sheet sheet, Measure measure) {
    Tally all = measure.tally(frame.now(), null);
    List<Tally> units =
        frame.units().stream().map(unit -> measure.tally(frame.now(), unit)).toList();
    return sheet.isHidden(all.whole())
        || Known.isTold(
            all.known(sheet),
            Stream.concat(units.stream(), Stream.of(all.without(Tally.sum(units))))
                .map(tally -> tally.known(sheet))
                .toList());
  }
}
