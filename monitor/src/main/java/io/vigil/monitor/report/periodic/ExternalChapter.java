package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What bodies outside the college found, who sees to it, and what came of it. */
final class ExternalChapter implements Chapter {
  private static final List<String> GRADES = List.of("MAJOR", "SERIOUS", "GENERAL");

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.external");
    found(draft);
    state(draft);
    overdue(draft);
    if (!draft.sheet().isOpen()) {
      sources(draft);
      list(draft);
    }
  }

  private static void found(Draft draft) {
    Value found = Measures.EXTERNAL_FOUND.of(draft.now(), null);
    draft.say(
        found.count() == 0 ? "external.none" : "external.found",
        List.of(found),
        draft.shown(found),
        draft.parts(
            found, "external.grade", GRADES.stream().map(grade -> grade(draft, grade)).toList()));
  }

  private static Draft.Part grade(Draft draft, String grade) {
    return new Draft.Part(
        draft.words().severity(grade),
        draft.now().within(Aggregate.SUM, Counted.EXTERNAL_FOUND, null, grade));
  }

  private static void state(Draft draft) {
    Value closed = Measures.EXTERNAL_CLOSED.of(draft.now(), null);
    Value inTime = Measures.EXTERNAL_IN_TIME.of(draft.now(), null);
    Value open = Measures.EXTERNAL_OPEN.of(draft.now(), null);
    draft.say(
        closed.count() == 0 ? "external.none-closed" : "external.closed",
        List.of(closed, inTime, open),
        draft.shown(closed),
        draft.percent(inTime),
        draft.shown(open));
  }

  private static void overdue(Draft draft) {
    Value late = Measures.EXTERNAL_OVERDUE.of(draft.now(), null);
    if (Measures.EXTERNAL_OPEN.of(draft.now(), null).count() == 0) {
      return;
    }
    draft.say(
        late.count() == 0 ? "external.in-time" : "external.overdue",
        List.of(late),
        draft.shown(late),
        draft.unitsWith(unit -> Measures.EXTERNAL_OVERDUE.of(draft.now(), unit).count() > 0));
    if (!draft.sheet().isOpen()) {
      putOff(draft);
    }
  }

  /** That a later day was set does not make what is open be in time. */
  private static void putOff(Draft draft) {
    LocalDate asOf = draft.frame().lastDay();
    long past =
        draft.frame().registers().external().stream()
            .filter(one -> one.isPastItsFirstDay(asOf))
            .count();
    if (past > 0) {
      draft.say(
          "external.put-offs",
          List.of(Measures.EXTERNAL_OPEN.of(draft.now(), null)),
          Long.toString(past));
    }
  }

  private static void sources(Draft draft) {
    String sources =
        draft.now().rows(Counted.EXTERNAL_FOUND).stream()
            .map(row -> row.what())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .collect(Collectors.joining(draft.words().text("list.separator")));
    if (!sources.isEmpty()) {
      draft.say("external.sources", List.of(), sources);
    }
  }

  private static void list(Draft draft) {
    List<List<Cell>> rows =
        draft.frame().registers().external().stream().map(one -> row(draft, one)).toList();
    if (!rows.isEmpty()) {
      draft.table("table.external", columns(draft.words()), rows, "note.external");
    }
  }

  private static List<Column> columns(Words words) {
    return List.of(
        Column.words(words.text("column.found"), 4),
        Column.words(words.text("column.found-by"), 3),
        Column.words(words.text("column.finding"), 5),
        Column.words(words.text("column.unit"), 3),
        Column.words(words.text("column.finding-state"), 4),
        Column.words(words.text("column.measure-effect"), 5));
  }

  private static List<Cell> row(Draft draft, Registers.External finding) {
    Sheet sheet = draft.sheet();
    return List.of(
        sheet.text(finding.foundOn().toString()),
        sheet.text(finding.source()),
        sheet.text(finding.text()),
        sheet.text(draft.unitName(finding.unit())),
        sheet.text(state(draft, finding)),
        sheet.text(done(draft.words(), finding)));
  }

  /** Of an open one also for how long it is known, and how often it was put off. */
  private static String state(Draft draft, Registers.External finding) {
    Words words = draft.words();
    if (finding.closedOn() != null) {
      return state(words, finding);
    }
    LocalDate asOf = draft.frame().lastDay();
    LocalDate due = finding.dueOn();
    LocalDate first = finding.firstDue();
    String known =
        words.text(
            "external.known", Long.toString(ChronoUnit.DAYS.between(finding.foundOn(), asOf)));
    String late =
        due == null || !due.isBefore(asOf)
            ? null
            : words.text("external.late", Long.toString(ChronoUnit.DAYS.between(due, asOf)));
    String put =
        first == null || finding.putOff() == 0
            ? null
            : words.text(
                "external.put-off",
                first.toString(),
                Integer.toString(finding.putOff()),
                words.textOr("role." + finding.putOffBy(), Words.NONE));
    return words.list(
        Stream.of(state(words, finding), late, put, known).filter(Objects::nonNull).toList());
  }

  private static String state(Words words, Registers.External finding) {
    String state = words.text("matter-state." + finding.state());
    String grade = words.severity(finding.grade());
    LocalDate day = finding.closedOn() == null ? finding.dueOn() : finding.closedOn();
    return day == null
        ? words.text("external.state", grade, state)
        : words.text(
            finding.closedOn() == null ? "external.state.due" : "external.state.closed",
            grade,
            state,
            day);
  }

  private static @Nullable String done(Words words, Registers.External finding) {
    List<String> said =
        Stream.of(
                said(words, "external.measure", finding.measure()),
                Objects.equals(finding.measure(), finding.effect())
                    ? ""
                    : said(
                        words,
                        finding.closedOn() == null ? "external.said" : "external.effect",
                        finding.effect()))
            .filter(text -> !text.isEmpty())
            .toList();
    return said.isEmpty() ? null : String.join(words.text("external.then"), said);
  }

  private static String said(Words words, String key, @Nullable String text) {
    return text == null || text.isBlank() ? "" : words.text(key, text.strip());
  }
}
