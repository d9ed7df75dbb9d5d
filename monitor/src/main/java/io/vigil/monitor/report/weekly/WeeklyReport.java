package io.vigil.monitor.report.weekly;

import io.vigil.api.report.ReportKind;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.report.text.ReportModel;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 质量监测周报: the facts of a week in sentences and two tables. */
public final class WeeklyReport {
  private static final String BUNDLE = "io.vigil.monitor.report.weekly.weekly";
  private static final int SHOWN = 10;
  private static final int NAMED = 5;

  private final WeekFacts facts;
  private final Sheet sheet;

  private WeeklyReport(WeekFacts facts, Sheet sheet) {
    this.facts = facts;
    this.sheet = sheet;
  }

  /**
   * @param open whether outsiders will read it: numbers alone, and none under five
   */
  public static ReportModel of(WeekFacts facts, Locale language, boolean open) {
    var sheet = new Sheet(new Words(language, BUNDLE), open);
    var report = new WeeklyReport(facts, sheet);
    if (open) {
      report.writeNumbers();
    } else {
      report.write();
    }
    return new ReportModel(
        ReportKind.WEEKLY.rules(),
        facts.head().date(),
        new Document(facts.head(), sheet.blocks()),
        sheet.bases());
  }

  private void write() {
    sheet.heading(1, "weekly.findings");
    findings();
    sheet.heading(1, "weekly.change");
    changes();
    sheet.heading(1, "weekly.overdue");
    overdue();
    coming();
    sheet.heading(1, "weekly.closed");
    closed();
    sheet.heading(1, "weekly.example");
    example();
  }

  /**
   * What a week was like, without a word on single cases and units. What came and what went are
   * told together or not at all: with how many are open, each follows from the other.
   */
  private void writeNumbers() {
    sheet.heading(1, "weekly.public.change");
    sheet.add(grid(facts.numbers().stream().map(this::row).toList(), "weekly.public.note"));
    long raised = facts.raised().size();
    long closed = facts.closed().size();
    if (sheet.mayTell(List.of(raised, closed), null)) {
      say("change", "weekly.public.raised", raised, closed);
    }
  }

  private void say(String paragraph, String rule, Object... arguments) {
    sheet.say(paragraph, rule, List.of(), arguments);
  }

  private void findings() {
    List<String> headlines = facts.headlines();
    for (int i = 0; i < headlines.size(); i++) {
      say("finding." + (i + 1), "weekly.headline", i + 1, headlines.get(i));
    }
    if (headlines.isEmpty()) {
      say("finding.none", "weekly.calm");
    }
  }

  private void changes() {
    List<WeekFacts.Named> raised = facts.raised();
    say(
        "change",
        raised.isEmpty() ? "weekly.raised.none" : "weekly.raised",
        raised.size(),
        names(raised));
    sheet.add(numbers());
  }

  private String names(List<WeekFacts.Named> named) {
    return sheet
        .words()
        .first(
            NAMED,
            named.stream().map(one -> word("weekly.case", one.unit(), one.matter())).toList(),
            named.size(),
            word("separator"));
  }

  private String word(String key, Object... arguments) {
    return sheet.words().text(key, arguments);
  }

  private Grid numbers() {
    List<List<Cell>> rows = new ArrayList<>(facts.numbers().stream().map(this::row).toList());
    rows.add(
        List.of(
            Cell.text(word("weekly.row.missing")),
            Cell.number(facts.missing(), null),
            sheet.count(facts.missingBefore(), null)));
    return grid(rows, "weekly.note");
  }

  private Grid grid(List<List<Cell>> rows, String note) {
    return new Grid(
        "T1",
        word("weekly.table"),
        List.of(
            Column.words(word("column.item"), 4),
            Column.figures(word("weekly.column.now"), 2),
            Column.figures(word("weekly.column.before"), 2)),
        rows,
        word(note));
  }

  private List<Cell> row(WeekFacts.Count count) {
    String name =
        switch (count.what()) {
          case OPEN -> word("weekly.row.open", word("colour." + count.colour()));
          case OVERDUE -> word("weekly.row.overdue");
          case EFFECTIVE -> word("weekly.row.effective");
        };
    return List.of(
        Cell.text(name), sheet.count(count.now(), null), sheet.count(count.before(), null));
  }

  private void overdue() {
    List<WeekFacts.Late> late = facts.late();
    if (late.isEmpty()) {
      say("overdue", "weekly.overdue.none");
      return;
    }
    say("overdue", "weekly.overdue.some", late.size());
    sheet.add(
        new Grid(
            "T2",
            word("weekly.overdue.table"),
            List.of(
                Column.words(word("column.number"), 4),
                Column.words(word("column.matter"), 7),
                Column.words(word("weekly.overdue.step"), 4),
                Column.words(word("weekly.overdue.for"), 4)),
            late.stream().limit(SHOWN).map(this::row).toList(),
            late.size() > SHOWN ? word("weekly.overdue.rest", late.size() - SHOWN) : null));
  }

  private void coming() {
    if (!facts.coming().isEmpty()) {
      List<String> coming = facts.coming();
      say(
          "coming",
          "weekly.coming",
          sheet.words().first(NAMED, coming, coming.size(), word("separator")));
    }
  }

  private List<Cell> row(WeekFacts.Late late) {
    return List.of(
        sheet.text(late.number()),
        Cell.text(late.matter()),
        Cell.text(late.step()),
        Cell.text(late.since()));
  }

  private void closed() {
    List<WeekFacts.Named> over = facts.closed();
    say(
        "closed",
        over.isEmpty() ? "weekly.closed.none" : "weekly.closed.some",
        facts.effective(),
        over.size(),
        names(over));
  }

  private void example() {
    WeekFacts.Example example = facts.example();
    if (example == null) {
      say("example", "weekly.example.none");
    } else {
      say("example", "weekly.example.one", example.title(), example.sentence());
    }
  }
}
