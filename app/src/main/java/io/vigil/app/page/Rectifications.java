package io.vigil.app.page;

import io.vigil.api.casework.CaseStep;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.TypicalCause;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a warning came, what was done about it and what came of that, on paper. */
@Component
class Rectifications {
  private static final Set<String> AFTER_THE_END =
      Set.of("closure-confirmed", "closure-not-confirmed", "rechecked-holds", "rechecked-fails");

  private final Questions questions;
  private final EffectViews effects;
  private final RectifyingSteps steps;
  private final Shell shell;
  private final UnitNames unitNames;
  private final Words words;

  Rectifications(
      Questions questions,
      EffectViews effects,
      RectifyingSteps steps,
      Shell shell,
      UnitNames unitNames,
      Words words) {
    this.questions = questions;
    this.effects = effects;
    this.steps = steps;
    this.shell = shell;
    this.unitNames = unitNames;
    this.words = words;
  }

  List<Block> of(
      Locale locale,
      FindWarning.Result found,
      FindResponse.Result response,
      IncidentAnswer.@Nullable View incident) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, words.text(locale, "paper.rectification.cause")));
    blocks.add(new Paragraph("cause", cause(locale, response.answer(), incident)));
    blocks.add(new Heading(1, words.text(locale, "paper.rectification.measures")));
    blocks.addAll(measures(locale, response.measures(), incident));
    blocks.add(new Heading(1, words.text(locale, "paper.rectification.effect")));
    blocks.add(new Paragraph("effect", effect(locale, found, response, incident)));
    List<String> after = afterTheEnd(locale, response);
    if (!after.isEmpty()) {
      blocks.add(new Heading(1, words.text(locale, "paper.rectification.after")));
      after.forEach(line -> blocks.add(new Paragraph("after", line)));
    }
    return blocks;
  }

  /** What was said of the incident is said of the warning that tells of it. */
  private String cause(
      Locale locale,
      FindResponses.@Nullable Answer answer,
      IncidentAnswer.@Nullable View incident) {
    List<TypicalCause> own = answer == null ? List.of() : answer.causes();
    List<TypicalCause> causes = own.isEmpty() && incident != null ? incident.causes() : own;
    String typical =
        causes.stream()
            .map(cause -> words.of(locale, cause))
            .collect(Collectors.joining(words.text(locale, "headline.separator")));
    String diagnosis = answer == null ? null : answer.diagnosis();
    String said =
        Stream.of(typical, Objects.requireNonNullElse(diagnosis, ""))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(words.text(locale, "headline.colon")));
    return said.isEmpty() ? words.text(locale, "paper.rectification.no-cause") : said;
  }

  /** Those of an incident stand at the incident; what leaders directed beside them, here. */
  private List<Block> measures(
      Locale locale, List<FindResponse.Measure> measures, IncidentAnswer.@Nullable View incident) {
    if (incident == null) {
      return List.of(measures(locale, measures));
    }
    Stream<Block> ofIncident =
        Stream.of(
            new Paragraph(
                "where", words.text(locale, "paper.rectification.at-incident", incident.number())),
            steps.of(locale, incident.steps()));
    Stream<Block> own = measures.isEmpty() ? Stream.empty() : Stream.of(measures(locale, measures));
    return Stream.concat(ofIncident, own).toList();
  }

  private Block measures(Locale locale, List<FindResponse.Measure> measures) {
    if (measures.isEmpty()) {
      return new Paragraph("measures", words.text(locale, "paper.rectification.no-measure"));
    }
    return new Grid(
        "measures",
        words.text(locale, "paper.rectification.table"),
        List.of(
            Column.words(words.text(locale, "response.number"), 5),
            Column.words(words.text(locale, "response.measure"), 7),
            Column.words(words.text(locale, "response.responsible"), 4),
            Column.words(words.text(locale, "response.due"), 4),
            Column.words(words.text(locale, "response.result"), 6)),
        measures.stream().map(measure -> row(locale, measure)).toList(),
        null);
  }

  private List<Cell> row(Locale locale, FindResponse.Measure measure) {
    String responsible =
        Stream.of(
                measure.personName(),
                unitNames.of(locale, measure.unit(), measure.unitName()),
                Figures.NONE)
            .filter(name -> name != null && !name.isEmpty())
            .findFirst()
            .orElseThrow();
    String result =
        measure.isOpen()
            ? words.text(locale, "response.open")
            : shell.time(measure.doneAt())
                + "\n"
                + Objects.requireNonNullElse(measure.result(), Figures.NONE);
    String number =
        measure.kind().equals("DIRECTIVE")
            ? words.text(locale, "response.directive")
            : measure.number();
    return PaperRow.of(number, measure.text(), responsible, shell.date(measure.due()), result);
  }

  private String effect(
      Locale locale,
      FindWarning.Result found,
      FindResponse.Result response,
      IncidentAnswer.@Nullable View incident) {
    FindWarnings.Item item = warning(found);
    var point =
        questions
            .ask(new FindControlPoint(item.controlPoint()), FindControlPoint.Result.class)
            .definition();
    EffectViews.Compared effect = effects.of(locale, point, found, response.answer());
    if (effect == null) {
      return incident == null || incident.results().isEmpty()
          ? words.text(locale, "paper.rectification.no-effect")
          : line(locale, incident.results().getLast());
    }
    String verdict = words.text(locale, "response.effect." + effect.verdict());
    String after = effect.after();
    String afterValue = effect.afterValue();
    return after == null || afterValue == null
        ? words.text(
            locale, "paper.rectification.before", effect.before(), effect.beforeValue(), verdict)
        : words.text(
            locale,
            "paper.rectification.compared",
            effect.before(),
            effect.beforeValue(),
            after,
            afterValue,
            verdict);
  }

  private String line(Locale locale, CaseStep last) {
    return line(locale, last.at(), "incident.history." + last.step(), last.note());
  }

  private String line(Locale locale, Instant at, String what, @Nullable String note) {
    String said = shell.time(at) + " " + words.text(locale, what);
    return Stream.of(said, Objects.requireNonNullElse(note, ""))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(words.text(locale, "headline.colon")));
  }

  private static FindWarnings.Item warning(FindWarning.Result found) {
    return Objects.requireNonNull(found.warning());
  }

  /** What the committee said of a case that was over, and what was found later. */
  private List<String> afterTheEnd(Locale locale, FindResponse.Result response) {
    return response.steps().stream()
        .filter(step -> AFTER_THE_END.contains(step.step()))
        .map(step -> line(locale, step.at(), "response.step." + step.step(), step.note()))
        .toList();
  }
}
