package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Responsible;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.LatestJudgements;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import io.vigil.monitor.document.Addressee;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers about warnings: 预警通知单, 整改报告 and 督办单. */
@Component
class WarningPapers {
  private static final int MOST_NAMED = 6;
  private static final int ON_PAPER = 60;
  private final Questions questions;
  private final UnitAccess access;
  private final ResponseDesk desk;
  private final LatestJudgements judgements;
  private final WarningViews warnings;
  private final WarningRows rows;
  private final ResponseViews responses;
  private final Rectifications rectifications;
  private final NoticeDemands demands;
  private final IncidentAnswer incidents;
  private final PaperFiles files;
  private final Clock clock;
  private final Letters letters;
  private final Shell shell;
  private final UnitNames unitNames;
  private final Words words;

  WarningPapers(
      Questions questions,
      UnitAccess access,
      ResponseDesk desk,
      LatestJudgements judgements,
      WarningViews warnings,
      WarningRows rows,
      ResponseViews responses,
      Rectifications rectifications,
      NoticeDemands demands,
      IncidentAnswer incidents,
      PaperFiles files,
      Clock clock,
      Letters letters,
      Shell shell,
      UnitNames unitNames,
      Words words) {
    this.questions = questions;
    this.access = access;
    this.desk = desk;
    this.judgements = judgements;
    this.warnings = warnings;
    this.rows = rows;
    this.responses = responses;
    this.rectifications = rectifications;
    this.demands = demands;
    this.incidents = incidents;
    this.files = files;
    this.clock = clock;
    this.letters = letters;
    this.shell = shell;
    this.unitNames = unitNames;
    this.words = words;
  }

  private record Case(
      FindWarning.Result found,
      Instant raisedAt,
      WarningView warning,
      FindResponse.Result response,
      ResponseViews.@Nullable Answered answered) {

    @Nullable String number() {
      return answered == null ? null : answered.number();
    }
  }

  /**
   * 预警通知单.
   *
   * @throws Rejection if there is no such warning
   */
  Document notice(SignedIn person, String id, Locale locale) {
    Case one = find(person, id, locale);
    WarningView warning = one.warning();
    FindWarnings.Item item = Objects.requireNonNull(one.found().warning());
    FindResponses.Answer answer = one.response().answer();
    IncidentAnswer.View incident = incidents.of(person, item.evidence().occurrence());
    Letters.Facts facts = about(locale, one);
    if (incident != null) {
      demands.tell(facts, incident);
    }
    if (answer != null) {
      demands.ask(facts, locale, item, answer);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Addressee(words.text(locale, "paper.to", addressee(locale, one))));
    blocks.add(new Paragraph("why", warning.explanation()));
    blocks.add(new Paragraph("asked", demands.asked(locale, warning, item, answer, incident)));
    blocks.add(facts.grid("facts", "paper.notice.facts"));
    Responsible responsible = one.found().responsible();
    String lead = responsible == null ? null : lead(locale, responsible);
    if (lead != null) {
      blocks.add(new Paragraph("copy", words.text(locale, "paper.copy", lead)));
    }
    blocks.add(
        letters.signature(locale, "response.issued-by", "response.received-by", "response.date"));
    return new Document(
        letters.headOf(locale, words.text(locale, "response.notice"), one.number(), one.raisedAt()),
        blocks);
  }

  private String addressee(Locale locale, Case one) {
    Responsible responsible = one.found().responsible();
    return responsible == null ? one.warning().unitName() : called(locale, responsible);
  }

  private String called(Locale locale, Responsible one) {
    return unitNames.of(locale, one.unit(), one.name());
  }

  private @Nullable String lead(Locale locale, Responsible one) {
    return one.leadName() == null ? null : unitNames.of(locale, one.lead(), one.leadName());
  }

  private Letters.Facts about(Locale locale, Case one) {
    WarningView warning = one.warning();
    Responsible responsible = one.found().responsible();
    return letters
        .facts(locale)
        .add("unit", warning.unitName())
        .add("case.responsible", responsible == null ? null : called(locale, responsible))
        .add("case.lead", responsible == null ? null : lead(locale, responsible))
        .add("response.matter", warning.name())
        .add("paper.issued-on", shell.day(one.raisedAt()))
        .add("colour", warning.colour() == null ? null : words.of(locale, warning.colour()));
  }

  /**
   * 整改报告.
   *
   * @throws Rejection if there is no such warning
   */
  Document rectification(SignedIn person, String id, Locale locale) {
    Case one = find(person, id, locale);
    IncidentAnswer.View incident =
        incidents.of(person, Objects.requireNonNull(one.found().warning()).evidence().occurrence());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, words.text(locale, "paper.rectification.warning")));
    blocks.add(new Paragraph("why", one.warning().explanation()));
    blocks.add(about(locale, one).grid("facts", "paper.notice.facts"));
    blocks.addAll(rectifications.of(locale, one.found(), one.response(), incident));
    blocks.addAll(files.of(locale, person, id, one.response(), incident));
    blocks.add(
        letters.signature(
            locale,
            "response.written-by",
            "response.signed-by",
            "response.verified-by",
            "response.received-by",
            "response.date"));
    return new Document(
        letters.headOf(
            locale, words.text(locale, "response.rectification"), one.number(), told(one)),
        blocks);
  }

  /** The end of a case that is over; of one that goes on, now. */
  private Instant told(Case one) {
    FindWarnings.Ending ending = Objects.requireNonNull(one.found().warning()).ending();
    return ending == null ? clock.instant() : ending.at();
  }

  /** 督办单: all that the list was narrowed to, each with a place to sign and to answer. */
  Document supervision(SignedIn person, WarningFilter filter, Locale locale) {
    filter.require(person, access);
    List<WarningRows.Row> found =
        rows.of(locale, rows.find(filter.find(person, 0, ON_PAPER))).stream()
            .filter(filter::lists)
            .toList();
    Block block =
        found.isEmpty()
            ? new Paragraph("none", words.text(locale, "warnings.none"))
            : new Grid(
                "cases",
                words.text(locale, "paper.supervision.table"),
                columns(locale),
                found.stream().map(row -> row(locale, row)).toList(),
                null);
    return new Document(
        letters.head(locale, words.text(locale, "case.supervision.title"), null),
        List.of(
            new Addressee(words.text(locale, "paper.to", addressees(locale, found))),
            new Paragraph("asked", words.text(locale, "paper.supervision.asked")),
            block,
            letters.signature(
                locale, "paper.supervision.drafted", "response.issued-by", "response.date")));
  }

  /** Those that answer for the cases; where they are many, all of them together. */
  private String addressees(Locale locale, List<WarningRows.Row> rows) {
    List<String> owners =
        rows.stream()
            .map(WarningRows.Row::owner)
            .flatMap(Stream::ofNullable)
            .filter(owner -> !owner.isBlank())
            .distinct()
            .toList();
    return owners.isEmpty() || owners.size() > MOST_NAMED
        ? words.text(locale, "paper.supervision.all")
        : String.join(words.text(locale, "refusal.comma"), owners);
  }

  private List<Column> columns(Locale locale) {
    return List.of(
        Column.words(words.text(locale, "case.column.number"), 5),
        Column.words(words.text(locale, "case.column.matter"), 9),
        Column.words(words.text(locale, "case.column.owner"), 4),
        Column.words(words.text(locale, "case.supervision.asked"), 5),
        Column.figures(words.text(locale, "case.column.days"), 2),
        Column.words(words.text(locale, "response.received-by"), 3),
        Column.words(words.text(locale, "case.supervision.answer"), 4));
  }

  private List<Cell> row(Locale locale, WarningRows.Row row) {
    WarningView warning = row.warning();
    ResponseViews.Answered answered = row.answered();
    String colour = warning.colour() == null ? "" : words.of(locale, warning.colour());
    return Stream.concat(
            PaperRow.of(
                answered == null ? null : answered.number(),
                words.text(
                    locale,
                    "paper.supervision.matter",
                    warning.unitName(),
                    warning.name(),
                    colour,
                    warning.explanation()),
                row.owner(),
                answered == null || answered.awaited() == null
                    ? row.state()
                    : answered.awaited() + "\n" + answered.clock())
                .stream(),
            Stream.of(Cell.number(row.days(), null), Cell.text(""), Cell.text("")))
        .toList();
  }

  private Case find(SignedIn person, String id, Locale locale) {
    FindWarning.Result found = questions.ask(new FindWarning(id), FindWarning.Result.class);
    FindWarnings.Item warning = found.warning();
    if (warning == null) {
      throw Rejection.notFound("warning", id);
    }
    if (!desk.concerns(person, found)) {
      access.require(person, warning.unit());
    }
    FindResponse.Result response = desk.of(id);
    FindResponses.Answer answer = response.answer();
    return new Case(
        found,
        warning.raisedAt(),
        warnings.view(locale, judgements.of(warning)),
        response,
        answer == null ? null : responses.answered(locale, answer));
  }
}
