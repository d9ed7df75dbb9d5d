package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.api.report.ReportKind;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Differences;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.List;

/** Part 0: period, definitions, rules in force, and what is missing. */
record ScopePart(Material material, Verdicts verdicts) implements Part {

  @Override
  public void write(Sheet sheet) {
    Words words = sheet.words();
    List<String> years = material.years();
    sheet.heading(1, "part.0");
    sheet.say(
        Differences.AS_OF,
        List.of(),
        words.year(years.getFirst()),
        words.year(years.getLast()),
        words.date(material.asOf()));
    sheet.say("scope.definitions", List.of());
    sheet.say("scope.rates." + material.bases().teaching(years), List.of());
    if (material.isByCalendar()) {
      sheet.say("scope.bases", List.of());
    }
    sheet.say("scope.rules", List.of(), material.rules(sheet), words.rules(ReportKind.INCIDENTS));
    missing(sheet);
    coverage(sheet);
  }

  private void missing(Sheet sheet) {
    for (Year year : material.counted().years()) {
      String name = sheet.words().year(year.period());
      if (year.total() == null && year.uncut()) {
        sheet.say("scope.uncut." + year.period(), "scope.uncut", List.of(year.reference()), name);
      } else if (year.total() == null) {
        sheet.say("scope.missing." + year.period(), "scope.missing", List.of(), name);
      } else if (!material.isTold(year.period())) {
        sheet.say(
            "scope.tallied." + year.period(), "scope.tallied", List.of(year.reference()), name);
      }
      if (year.students() == null) {
        sheet.say("scope.no-students." + year.period(), "scope.no-students", List.of(), name);
      }
    }
  }

  private void coverage(Sheet sheet) {
    if (!material.coverage().isKept()) {
      sheet.say("scope.no-zero-reports", List.of());
      return;
    }
    List<String> years = material.years();
    List<Value> shares = years.stream().map(material.coverage()::of).toList();
    sheet.grid(
        "T0",
        sheet.columns(1, "column.year", "column.owed", "column.filed", "column.coverage"),
        years.stream().map(year -> row(sheet, year)).toList(),
        null);
    sheet.say(
        "scope.coverage",
        shares.stream().map(Value::reference).toList(),
        new CoverageCourse(material).shown(sheet, shares));
    if (!verdicts.without().isEmpty()) {
      sheet.say(
          "scope.comparable",
          List.of(),
          sheet.joined(verdicts.without().stream().map(material::unitName).toList()));
    }
  }

  private List<Cell> row(Sheet sheet, String year) {
    Value owed = material.coverage().owed(year);
    Value filed = material.coverage().filed(year);
    return List.of(
        sheet.text(material.parts().name(sheet.words(), year, Recorded.ZERO_REPORTS)),
        sheet.count(owed),
        sheet.mayTell(material.coverage().of(year)) ? sheet.count(filed) : sheet.text(null),
        sheet.share(material.coverage().of(year)));
  }
}
