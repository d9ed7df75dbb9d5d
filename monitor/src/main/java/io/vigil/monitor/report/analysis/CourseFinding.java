package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.report.analysis.Verdicts.Scope;
import io.vigil.monitor.report.analysis.Verdicts.Subject;
import io.vigil.monitor.report.analysis.Verdicts.Verdict;
import io.vigil.monitor.report.text.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last year against the first, never without what chance or less reporting may have done to it.
 */
record CourseFinding(Material material, Verdicts verdicts) {

  Optional<Finding> of(Sheet sheet) {
    Year first = material.counted().years().getFirst();
    Year last = material.counted().years().getLast();
    Long before = first.total();
    Long after = last.total();
    if (before == null || after == null || material.years().size() < 2 || !mayTell(sheet)) {
      return Optional.empty();
    }
    return verdicts.isComparable() || verdicts.without().isEmpty() || sheet.isOpen()
        ? whole(sheet, first, last, before, after)
        : comparable(sheet, first, last, before, after);
  }

  /** What the test of all years found tells of each of them. */
  private boolean mayTell(Sheet sheet) {
    return material.counted().years().stream()
        .noneMatch(year -> year.total() != null && sheet.isHidden(year.total()));
  }

  private Optional<Finding> whole(Sheet sheet, Year first, Year last, long before, long after) {
    String way = after < before ? "fell" : after > before ? "rose" : "same";
    return Finding.of(
        "finding.course." + way,
        Stream.of(first, last).map(Year::reference).toList(),
        sheet.words().year(first.period()),
        Long.toString(before),
        sheet.words().year(last.period()),
        Long.toString(after),
        sheet.words().percent(before == 0 ? null : (double) Math.abs(after - before) / before),
        chance(sheet, verdicts.of(Subject.INCIDENTS, Scope.ALL)));
  }

  /** Where reporting fell, what can be compared comes first, and the whole is no fall. */
  private Optional<Finding> comparable(
      Sheet sheet, Year first, Year last, long before, long after) {
    Verdict verdict = verdicts.of(Subject.INCIDENTS, Scope.COMPARABLE);
    List<String> figures =
        verdict.figures().stream().map(figure -> sheet.words().number(figure, 0)).toList();
    return Finding.of(
        "finding.course.comparable",
        Stream.concat(verdict.references().stream(), Stream.of(first, last).map(Year::reference))
            .toList(),
        sheet.joined(verdicts.without().stream().map(material::unitName).toList()),
        sheet.words().course(figures),
        chance(sheet, verdict),
        sheet.words().year(first.period()),
        Long.toString(before),
        sheet.words().year(last.period()),
        Long.toString(after));
  }

  private String chance(Sheet sheet, Verdict verdict) {
    Chance chance = verdicts.chance(verdict);
    boolean fell = chance.finding() == Chance.Finding.WITHIN_CHANCE && chance.fell();
    return sheet
        .words()
        .text(
            "finding.chance." + chance.finding() + (fell ? ".fell" : ""),
            chance.few() ? sheet.words().text("chance.few") : "");
  }
}
