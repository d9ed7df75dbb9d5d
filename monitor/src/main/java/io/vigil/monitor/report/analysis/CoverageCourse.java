package io.vigil.monitor.report.analysis;

import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Sheet;
import java.util.List;
import java.util.stream.IntStream;

/** Coverage of the years one after the other, each with its months where it tells only of them. */
record CoverageCourse(Material material) {

  /**
   * @param shares of the years, in their order
   */
  String shown(Sheet sheet, List<Value> shares) {
    return sheet
        .words()
        .course(
            IntStream.range(0, shares.size())
                .mapToObj(place -> share(sheet, material.years().get(place), shares.get(place)))
                .toList());
  }

  private String share(Sheet sheet, String year, Value share) {
    String shown = sheet.percent(share);
    return share.value() == null
        ? shown
        : material.parts().figure(sheet.words(), shown, year, Recorded.ZERO_REPORTS);
  }
}
