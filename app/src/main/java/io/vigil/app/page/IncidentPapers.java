package io.vigil.app.page;

import io.vigil.api.incident.FindIncidents;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.incident.Telling;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision on an incident on paper (质量事故认定书). */
@Component
class IncidentPapers {
  private final IncidentDesk desk;
  private final Telling telling;
  private final GradeWords grades;
  private final Letters letters;
  private final CollegeCalendar calendar;
  private final Shell shell;
  private final DecidingBodies bodies;
  private final Appeals appeals;
  private final RectifyingSteps steps;
  private final UnitNames unitNames;
  private final Words words;

  IncidentPapers(
      IncidentDesk desk,
      Telling telling,
      GradeWords grades,
      Letters letters,
      CollegeCalendar calendar,
      Shell shell,
      DecidingBodies bodies,
      Appeals appeals,
      RectifyingSteps steps,
      UnitNames unitNames,
      Words words) {
    this.desk = desk;
    this.telling = telling;
    this.grades = grades;
    this.letters = letters;
    this.calendar = calendar;
    this.shell = shell;
    this.bodies = bodies;
    this.appeals = appeals;
    this.steps = steps;
    this.unitNames = unitNames;
    this.words = words;
  }

  /**
   * @throws Rejection if there is no such incident, nothing was decided on it yet, or it is an
   *     error
   */
  Document decision(SignedIn person, String id, Locale locale) {
    FindIncidents.Item item = decided(person, id);
    RuleBook rules = telling.rules(item.occurredOn());
    return new Document(
        new DocumentHead(
            words.text(locale, "incident.notice"),
            null,
            bodies.signing(locale, item, rules),
            item.number(),
            decidedOn(item.decidedAt()),
            locale,
            false),
        List.of(
            facts(locale, item, rules).grid("facts", "paper.decision.facts"),
            new Paragraph("appeal", appeals.told(locale, item, rules)),
            letters.signature(locale, "paper.decision.received-by", "response.date")));
  }

  /**
   * 整改单: what is to be put right, what was said of that, and room to sign.
   *
   * @throws Rejection as for the decision
   */
  Document rectification(SignedIn person, String id, Locale locale) {
    FindIncidents.Item item = decided(person, id);
    RuleBook rules = telling.rules(item.occurredOn());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, words.text(locale, "paper.incident.what")));
    blocks.add(about(locale, item, rules).grid("facts", "paper.decision.facts"));
    blocks.add(new Heading(1, words.text(locale, "paper.incident.measures")));
    blocks.add(steps.of(locale, item.steps()));
    blocks.add(
        letters.signature(
            locale,
            "response.written-by",
            "response.signed-by",
            "response.verified-by",
            "response.received-by",
            "response.date"));
    return new Document(
        new DocumentHead(
            words.text(locale, "incident.rectification"),
            null,
            bodies.signing(locale, item, rules),
            item.number(),
            calendar.today(),
            locale,
            false),
        blocks);
  }

  /** Without the person concerned: the sheet goes from hand to hand. */
  private Letters.Facts about(Locale locale, FindIncidents.Item item, RuleBook rules) {
    return letters
        .facts(locale)
        .add("incident.unit", unitNames.of(locale, item.unit(), item.unitName()))
        .add("incident.occurred-at", shell.time(item.occurredAt()))
        .add("incident.clause", clause(item.quantity(), rules))
        .add("incident.decided", grades.name(rules, item.severity()))
        .add("limit.incident.rectify", due(item));
  }

  private @Nullable String due(FindIncidents.Item item) {
    return item.dueAt() != null && "incident.rectify".equals(item.dueStep())
        ? shell.time(item.dueAt())
        : null;
  }

  private FindIncidents.Item decided(SignedIn person, String id) {
    FindIncidents.Item item = desk.incident(person, id);
    if (item.severity() == null || !item.severity().isIncident()) {
      throw Rejection.notFound("decision on incident", id);
    }
    return item;
  }

  private LocalDate decidedOn(@Nullable Instant at) {
    return at == null ? calendar.today() : at.atZone(calendar.zone()).toLocalDate();
  }

  private Letters.Facts facts(Locale locale, FindIncidents.Item item, RuleBook rules) {
    String consequences = String.join("；", item.consequences());
    return letters
        .facts(locale)
        .add("incident.unit", unitNames.of(locale, item.unit(), item.unitName()))
        .add("incident.person", item.person())
        .add("incident.occurred-at", shell.time(item.occurredAt()))
        .add("incident.description", Objects.requireNonNullElse(item.description(), Figures.NONE))
        .add("incident.clause", clause(item.quantity(), rules))
        .add("incident.decided", grades.name(rules, item.severity()))
        .add("incident.decided-by", bodies.named(locale, item, rules))
        .add("incident.decided-by.panel", bodies.decidingPanel(locale, item))
        .add("incident.votes", bodies.votes(locale, item))
        .add("incident.appeal", bodies.appeal(locale, item))
        .add("paper.decision.consequences", consequences.isEmpty() ? Figures.NONE : consequences)
        .add("incident.document", item.document())
        .add("incident.rules", basis(locale, item.quantity(), rules));
  }

  private String basis(Locale locale, @Nullable Quantity quantity, RuleBook rules) {
    String issued =
        rules.document() == null
            ? words.text(locale, "incident.basis.version", rules.version())
            : rules.document();
    return quantity == null
        ? words.text(locale, "incident.basis", rules.title(), issued)
        : words.text(locale, "incident.basis.clause", rules.title(), issued, quantity.clause());
  }

  private @Nullable String clause(@Nullable Quantity quantity, RuleBook rules) {
    if (quantity == null) {
      return null;
    }
    Clause clause = rules.clause(quantity.clause());
    return clause.code() + " " + shell.pick(clause.name(), clause.nameEn());
  }
}
