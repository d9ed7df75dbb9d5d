package io.vigil.app.page;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.DiagnosisState;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.diagnosis.PartForm;
import io.vigil.api.diagnosis.TextGroup;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.diagnosis.DiagnosisDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.document.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 自我诊改报告: its form is annex 2 of the implementing plan; other levels have a short one. */
@Component
class DiagnosisPapers {
  private final DiagnosisDesk desk;
  private final DiagnosisViews views;
  private final Letters letters;
  private final Periods periods;
  private final UnitNames unitNames;
  private final Words words;

  DiagnosisPapers(
      DiagnosisDesk desk,
      DiagnosisViews views,
      Letters letters,
      Periods periods,
      UnitNames unitNames,
      Words words) {
    this.desk = desk;
    this.views = views;
    this.letters = letters;
    this.periods = periods;
    this.unitNames = unitNames;
    this.words = words;
  }

  /** Whether it was handed in: what is being written is no report yet. */
  static boolean isHandedIn(FindDiagnoses.Item item) {
    return switch (item.state()) {
      case SUBMITTED, FROZEN, PUBLIC -> true;
      case DRAFT, RETURNED -> false;
    };
  }

  /**
   * The report as it was handed in.
   *
   * @throws Rejection if there is none, or it is still being written
   */
  Document handedIn(SignedIn person, String id, Locale locale) {
    FindDiagnoses.Item item = desk.require(person, id);
    if (!isHandedIn(item)) {
      throw Rejection.conflict(
          "diagnosis.being-written",
          "This self-diagnosis is being written (%s); hand it in first.",
          words.of(locale, item.state()));
    }
    return report(item, locale);
  }

  /** The report as it stands. */
  Document report(FindDiagnoses.Item item, Locale locale) {
    List<Block> blocks = new ArrayList<>();
    if (item.level().isByElement()) {
      String overview = desk.part(item, PartForm.OVERVIEW_PART).text(Box.OVERVIEW);
      blocks.add(new Heading(1, words.text(locale, "diagnosis.report.one")));
      blocks.add(
          new Paragraph(
              "overview",
              overview.isEmpty() ? words.text(locale, "paper.diagnosis.empty") : overview));
      blocks.add(new Heading(1, words.text(locale, "diagnosis.report.two")));
      blocks.add(elements(item, locale));
    } else {
      views.report(item, locale).forEach(row -> blocks.add(shortForm(row, locale)));
    }
    if (item.level().isByElement()) {
      blocks.add(new PageBreak());
      blocks.add(new Heading(1, words.text(locale, "paper.diagnosis.signed")));
      blocks.add(new Paragraph("true", words.text(locale, "paper.diagnosis.true")));
    }
    blocks.add(letters.signature(locale, "diagnosis.report.signature", "diagnosis.report.seal"));
    return new Document(
        letters.head(
            locale,
            unitNames.of(locale, item.unit(), item.unitName())
                + words.text(locale, "paper.diagnosis.space")
                + words.text(locale, "DiagnosisLevel.title." + item.level()),
            subtitle(item, locale),
            null),
        blocks);
  }

  private String subtitle(FindDiagnoses.Item item, Locale locale) {
    String cycle = periods.full(locale, item.cycle(), PeriodKind.TEACHING_WEEK);
    return item.state() == DiagnosisState.PUBLIC || item.state() == DiagnosisState.FROZEN
        ? cycle
        : cycle + " · " + words.of(locale, item.state());
  }

  private Grid elements(FindDiagnoses.Item item, Locale locale) {
    return new Grid(
        "elements",
        words.text(locale, "paper.diagnosis.table"),
        List.of(
            Column.words(words.text(locale, "diagnosis.report.project"), 4),
            Column.words(words.text(locale, "diagnosis.element"), 4),
            Column.words(words.of(locale, TextGroup.OPINION), 14),
            Column.words(words.of(locale, TextGroup.MEASURES), 7),
            Column.words(words.of(locale, TextGroup.EFFECT), 7)),
        views.report(item, locale).stream().map(row -> row(row, locale)).toList(),
        null);
  }

  private List<Cell> row(DiagnosisViews.Reported row, Locale locale) {
    return Stream.of(
            row.project(), row.element(), opinion(row, locale), row.measures(), effect(row, locale))
        .map(Cell::text)
        .toList();
  }

  /** The filled boxes, the conclusion, and the values that they rest on. */
  private String opinion(DiagnosisViews.Reported row, Locale locale) {
    Stream<String> boxes = row.opinion().entrySet().stream().map(box -> said(box, locale));
    Stream<String> conclusion =
        Stream.ofNullable(row.conclusion())
            .map(one -> labelled(words.text(locale, "diagnosis.conclusion"), one, locale));
    return Stream.of(boxes, conclusion, row.values().stream())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private String said(Map.Entry<Box, String> box, Locale locale) {
    return labelled(words.of(locale, box.getKey()), box.getValue(), locale);
  }

  private String labelled(String label, String text, Locale locale) {
    return label + words.text(locale, "headline.colon") + text;
  }

  private String effect(DiagnosisViews.Reported row, Locale locale) {
    return row.effect().isEmpty() ? words.text(locale, "diagnosis.not-started") : row.effect();
  }

  private Grid shortForm(DiagnosisViews.Reported row, Locale locale) {
    Letters.Facts facts = letters.facts(locale);
    row.opinion().forEach((box, text) -> facts.named(words.of(locale, box), text));
    return facts
        .add("Box.MEASURES", row.measures())
        .add("Box.EFFECT", effect(row, locale))
        .grid("whole", "paper.diagnosis.table");
  }
}
