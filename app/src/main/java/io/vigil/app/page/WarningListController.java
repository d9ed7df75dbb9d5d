package io.vigil.app.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of warnings (预警与整改), as a file, and as a paper to hurry people (督办单). */
@Controller
@ForOffice
class WarningListController {
  private static final int SIZE = 20;
  private static final int MOST = 2000;
  private static final int ON_PAPER = 60;

  /** So that a spreadsheet reads the file as UTF-8. */
  private static final String MARK = "\uFEFF";

  private static final List<String> COLUMNS =
      List.of("number", "colour", "unit", "matter", "owner", "days", "due", "state", "value");

  private final Questions questions;
  private final UnitAccess access;
  private final UnitTree tree;
  private final WarningRows rows;
  private final WarningPapers papers;
  private final SignalViews signals;
  private final CollegeCalendar calendar;
  private final Words words;

  WarningListController(
      Questions questions,
      UnitAccess access,
      UnitTree tree,
      WarningRows rows,
      WarningPapers papers,
      SignalViews signals,
      CollegeCalendar calendar,
      Words words) {
    this.questions = questions;
    this.access = access;
    this.tree = tree;
    this.rows = rows;
    this.papers = papers;
    this.signals = signals;
    this.calendar = calendar;
    this.words = words;
  }

  @GetMapping("/warnings")
  String list(
      @AuthenticationPrincipal SignedIn person,
      @ModelAttribute("filter") WarningFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model,
      Locale locale) {
    filter.require(person, access);
    int place = Math.max(page, 0);
    FindWarnings.Result found = rows.find(filter.find(person, place, SIZE));
    model.addAttribute("rows", rows.of(locale, found).stream().filter(filter::lists).toList());
    model.addAttribute("structural", structural(person, filter, locale));
    model.addAttribute("foldedTotal", found.folded());
    model.addAttribute("pager", new Pager(place, SIZE, found.total()));
    if (part != null) {
      return "parts/warning-list";
    }
    model.addAttribute("commonCauses", signals.commonCauses(person, locale));
    model.addAttribute("colours", List.of(Colour.values()).reversed());
    model.addAttribute(
        "levels", Arrays.stream(Level.values()).filter(one -> !one.isPerson()).toList());
    model.addAttribute("units", tree.choices(person, filter.unit()));
    model.addAttribute("points", points());
    model.addAttribute("hasTurns", !Turns.of(person).isEmpty());
    return "warnings";
  }

  /** What is a task of the year needs no hand now. */
  private List<WarningRows.Row> structural(SignedIn person, WarningFilter filter, Locale locale) {
    return filter.foldsStructural()
        ? rows.of(locale, rows.find(filter.structural().find(person, 0, ON_PAPER)))
        : List.of();
  }

  private List<ControlPointDefinition> points() {
    return questions
        .ask(new ListControlPoints(true), ListControlPoints.Result.class)
        .items()
        .stream()
        .map(ListControlPoints.Item::definition)
        .sorted(Comparator.comparing(ControlPointDefinition::code))
        .toList();
  }

  /** All that the list finds, as a file for a spreadsheet. */
  @GetMapping("/warnings/export")
  ResponseEntity<byte[]> export(
      @AuthenticationPrincipal SignedIn person,
      @ModelAttribute("filter") WarningFilter filter,
      Locale locale) {
    filter.require(person, access);
    var text = new StringWriter();
    text.append(MARK);
    try (CsvWriter file = CsvWriter.builder().build(text)) {
      file.writeRecord(
          COLUMNS.stream().map(c -> words.text(locale, "case.column." + head(filter, c))).toList());
      rows.of(locale, rows.find(filter.find(person, 0, MOST)))
          .forEach(row -> file.writeRecord(cells(locale, row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = words.text(locale, "menu.warnings") + "-" + calendar.today() + ".csv";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, UTF_8).build().toString())
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(text.toString().getBytes(UTF_8));
  }

  /** Of what is over the worst value is told. */
  private static String head(WarningFilter filter, String column) {
    return column.equals("value") && filter.state() == FindWarnings.Filter.CLOSED
        ? "worst"
        : column;
  }

  private List<String> cells(Locale locale, WarningRows.Row row) {
    WarningView warning = row.warning();
    Colour colour = warning.colour();
    ResponseViews.Answered answered = row.answered();
    return Stream.of(
            answered == null ? null : answered.number(),
            colour == null ? null : words.of(locale, colour),
            warning.unitName(),
            warning.name(),
            row.owner(),
            Long.toString(row.days()),
            answered == null ? null : answered.clock(),
            row.state(),
            warning.value())
        .map(cell -> cell == null ? "" : cell)
        .toList();
  }

  /** 督办单: what is late, or whatever else the list was narrowed to, for a signature. */
  @GetMapping("/warnings/supervision")
  String supervision(
      @AuthenticationPrincipal SignedIn person,
      @ModelAttribute("filter") WarningFilter filter,
      Model model,
      Locale locale) {
    return PaperView.show(
        model,
        papers.supervision(person, filter, locale),
        "/warnings?" + filter.query(),
        "/warnings/supervision/file?" + filter.query());
  }
}
