package io.vigil.monitor.report.analysis;

import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.List;

/** Annex, continued: the rules that incidents were decided by, and what terms mean. */
record TermAnnex(Material material) implements Part {
  private static final List<String> TERMS =
      List.of(
          "incident",
          "lapse",
          "grade",
          "affected",
          "influence",
          "recurrence",
          "zero-report",
          "coverage",
          "comparable",
          "rate",
          "interval",
          "in-time",
          "handled",
          "effective",
          "missing");

  @Override
  public void write(Sheet sheet) {
    Words words = sheet.words();
    sheet.grid(
        "A4",
        List.of(
            Column.words(words.text("column.rules"), 4),
            Column.words(words.text("column.version"), 3),
            Column.words(words.text("column.contents"), 9)),
        material.ruleBooks().stream().map(rules -> row(words, rules)).toList(),
        "note.A4");
    sheet.grid(
        "A5",
        List.of(
            Column.words(words.text("column.dictionary"), 3),
            Column.words(words.text("column.meaning"), 10),
            Column.words(words.text("column.where"), 3)),
        TERMS.stream().map(term -> term(words, term)).toList(),
        null);
  }

  private List<Cell> row(Words words, RuleBook rules) {
    return List.of(
        Cell.text(rules.title()),
        Cell.text(Material.issued(words, rules)),
        Cell.text(
            words.text(
                "annex.rules.contents",
                Integer.toString(rules.clauses().size()),
                level(words, rules, Severity.GENERAL),
                level(words, rules, Severity.SERIOUS),
                level(words, rules, Severity.MAJOR),
                Integer.toString(rules.accumulation().count()),
                material.clauseName(rules.accumulation().clause(), words.isChinese()))));
  }

  private static String level(Words words, RuleBook rules, Severity severity) {
    return words.text("level." + rules.level(severity));
  }

  private static List<Cell> term(Words words, String term) {
    return List.of(
        Cell.text(words.text("term-name." + term)),
        Cell.text(words.text("term-meaning." + term)),
        Cell.text(words.text("term-where." + term)));
  }
}
