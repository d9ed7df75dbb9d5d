package io.vigil.app.page;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.PartForm;
import io.vigil.api.diagnosis.PartGap;
import io.vigil.api.diagnosis.TextGroup;
import io.vigil.api.diagnosis.TextLimits;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.diagnosis.DiagnosisDesk;
import io.vigil.app.diagnosis.DueDuties;
import io.vigil.app.diagnosis.Folders;
import io.vigil.app.diagnosis.SchemeBook;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Self-diagnoses as pages show them. */
@Component
class DiagnosisViews {
  private static final double PERCENT = 100;
  private static final int PREFILLED = 4;

  private final TextLimits limits;
  private final DiagnosisDesk desk;
  private final SchemeBook schemes;
  private final Folders folders;
  private final Words words;
  private final Figures figures;
  private final Periods periods;

  DiagnosisViews(
      DiagnosisDesk desk,
      SchemeBook schemes,
      Folders folders,
      Words words,
      Figures figures,
      Periods periods,
      Environment settings) {
    this.limits = TextLimits.set(settings::getProperty);
    this.desk = desk;
    this.schemes = schemes;
    this.folders = folders;
    this.words = words;
    this.figures = figures;
    this.periods = periods;
  }

  /** Boxes that share a limit, and how many characters they have. */
  record Count(TextGroup group, int count, int limit) {}

  /**
   * A row of the workbench.
   *
   * @param lead who answers for it; {@code null} where the scheme says nothing
   * @param share of problems and causes in a hundred; {@code null} while there is no opinion
   * @param conclusion as people call it
   * @param gaps what is missing, in words
   * @param folder {@code null} where it has none
   */
  record Row(
      String code,
      String name,
      @Nullable String lead,
      List<Count> counts,
      @Nullable Long share,
      boolean balanced,
      @Nullable String conclusion,
      List<String> gaps,
      int values,
      Folders.@Nullable Filled folder) {

    public boolean isComplete() {
      return gaps.isEmpty();
    }
  }

  /**
   * The workbench of a self-diagnosis.
   *
   * @param done elements, or the one form, that can be handed in
   * @param all of them
   */
  record Bench(FindDiagnoses.Item item, List<Row> rows, long done, long all) {}

  Bench bench(SignedIn person, FindDiagnoses.Item item, Locale locale) {
    DiagnosisScheme scheme = schemes.version(item.scheme(), item.schemeVersion());
    Map<String, FindDiagnoses.WrittenPart> parts = desk.parts(item);
    Map<String, Folders.Filled> filled =
        item.level().isByElement() ? folders.filled(person, scheme, null) : Map.of();
    List<Row> rows =
        item.parts().stream()
            .map(part -> row(part, scheme, content(parts, part.code()), filled, locale))
            .toList();
    List<Row> counted =
        rows.stream().filter(row -> PartForm.of(row.code()) != PartForm.SUMMARY).toList();
    return new Bench(item, rows, counted.stream().filter(Row::isComplete).count(), counted.size());
  }

  private static PartContent content(Map<String, FindDiagnoses.WrittenPart> parts, String code) {
    FindDiagnoses.WrittenPart part = parts.get(code);
    return part == null ? PartContent.empty(code) : part.content();
  }

  private Row row(
      PartNamed part,
      DiagnosisScheme scheme,
      PartContent content,
      Map<String, Folders.Filled> filled,
      Locale locale) {
    Double share = content.problemShare();
    return new Row(
        part.code(),
        name(part, locale),
        content.form() == PartForm.ELEMENT ? scheme.element(part.code()).lead() : null,
        counts(content),
        share == null ? null : Math.round(share * PERCENT),
        content.isBalanced(),
        conclusion(scheme, content.conclusion(), locale),
        gaps(content, locale),
        content.values().size(),
        filled.get(part.code()));
  }

  /** A part as people call it. */
  String name(PartNamed part, Locale locale) {
    String name = locale.getLanguage().equals("en") ? part.nameEn() : part.name();
    return name == null ? words.text(locale, "diagnosis.part." + part.code()) : name;
  }

  List<Count> counts(PartContent content) {
    return content.form().boxes().stream()
        .map(Box::group)
        .distinct()
        .map(group -> new Count(group, content.count(group), limits.of(group)))
        .toList();
  }

  /** What is missing, each kind once. */
  List<String> gaps(PartContent content, Locale locale) {
    List<PartGap> gaps = content.gaps();
    if (content.texts().isEmpty()) {
      return List.of(words.text(locale, "diagnosis.gap.nothing"));
    }
    List<String> said = new ArrayList<>();
    for (PartGap gap : gaps) {
      Box box = gap.box();
      said.add(
          gap.kind() == PartGap.Kind.EMPTY_BOX && box != null
              ? words.text(locale, "diagnosis.gap.EMPTY_BOX", words.of(locale, box))
              : words.text(locale, "diagnosis.gap." + gap.kind()));
    }
    return said;
  }

  private static @Nullable String conclusion(
      DiagnosisScheme scheme, @Nullable String code, Locale locale) {
    return scheme.conclusions().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(one -> locale.getLanguage().equals("en") ? one.nameEn() : one.name())
        .orElse(code);
  }

  /** A value that a text can rest on: 到课率 93.5 %（2025—2026学年，标准 90 %）. */
  record Value(String key, String text, boolean cited) {}

  List<Value> values(List<CitedValue> citable, List<CitedValue> cited, Locale locale) {
    return citable.stream()
        .map(
            value ->
                new Value(
                    value.controlPoint() + "@" + value.period(),
                    sentence(value, locale),
                    cited.contains(value)))
        .toList();
  }

  private String sentence(CitedValue value, Locale locale) {
    String measured = figures.value(locale, value.value(), value.unitOfMeasure());
    String period = periods.full(locale, value.period(), PeriodKind.TEACHING_WEEK);
    return value.standard() == null
        ? words.text(locale, "diagnosis.value", value.name(), measured, period)
        : words.text(
            locale,
            "diagnosis.value.standard",
            value.name(),
            measured,
            period,
            figures.value(locale, value.standard(), value.unitOfMeasure()));
  }

  /** What a short form says before anybody writes: values, those below the line, what changed. */
  PartContent prefilled(PartContent content, List<CitedValue> citable, Locale locale) {
    if (content.form() != PartForm.SHORT || !content.texts().isEmpty()) {
      return content;
    }
    Map<String, List<CitedValue>> byPoint =
        citable.stream()
            .collect(
                Collectors.groupingBy(
                    CitedValue::controlPoint, LinkedHashMap::new, Collectors.toList()));
    List<CitedValue> latest = byPoint.values().stream().map(List::getLast).toList();
    return new PartContent(
        content.part(),
        Map.of(
            Box.ATTAINMENT, lines(latest.stream().limit(PREFILLED), locale),
            Box.EFFECT,
                byPoint.values().stream()
                    .filter(values -> values.size() > 1)
                    .limit(PREFILLED)
                    .map(values -> change(values, locale))
                    .reduce("", String::concat)),
        null,
        byPoint.values().stream().limit(PREFILLED).flatMap(List::stream).toList());
  }

  private String lines(Stream<CitedValue> values, Locale locale) {
    return values
        .map(value -> sentence(value, locale) + words.text(locale, "diagnosis.stop"))
        .reduce("", String::concat);
  }

  private String change(List<CitedValue> values, Locale locale) {
    CitedValue before = values.get(values.size() - 2);
    CitedValue after = values.getLast();
    return words.text(
        locale,
        "diagnosis.change",
        after.name(),
        figures.value(locale, before.value(), before.unitOfMeasure()),
        figures.value(locale, after.value(), after.unitOfMeasure()));
  }

  /**
   * A row of the report as it is handed in.
   *
   * @param opinion boxes of the opinion that are filled
   * @param values that it rests on, in words
   */
  record Reported(
      String project,
      String element,
      Map<Box, String> opinion,
      @Nullable String conclusion,
      List<String> values,
      String measures,
      String effect) {}

  /** All rows of a report but its overview. */
  List<Reported> report(FindDiagnoses.Item item, Locale locale) {
    DiagnosisScheme scheme = schemes.version(item.scheme(), item.schemeVersion());
    Map<String, FindDiagnoses.WrittenPart> parts = desk.parts(item);
    return item.parts().stream()
        .filter(part -> PartForm.of(part.code()) != PartForm.SUMMARY)
        .map(part -> reported(part, content(parts, part.code()), scheme, locale))
        .toList();
  }

  private Reported reported(
      PartNamed part, PartContent content, DiagnosisScheme scheme, Locale locale) {
    Map<Box, String> opinion = new LinkedHashMap<>();
    content.form().boxes().stream()
        .filter(box -> box.group() == TextGroup.OPINION && !content.text(box).isEmpty())
        .forEach(box -> opinion.put(box, content.text(box)));
    boolean element = content.form() == PartForm.ELEMENT;
    return new Reported(
        element ? project(scheme, part.code(), locale) : "",
        element ? part.code() + " " + name(part, locale) : name(part, locale),
        opinion,
        conclusion(scheme, content.conclusion(), locale),
        content.values().stream().map(value -> sentence(value, locale)).toList(),
        content.text(Box.MEASURES),
        content.text(Box.EFFECT));
  }

  private static String project(DiagnosisScheme scheme, String element, Locale locale) {
    DiagnosisScheme.Project project = scheme.projectOf(element);
    String name = locale.getLanguage().equals("en") ? project.nameEn() : project.name();
    return project.code() + " " + name;
  }

  /** A duty in words. */
  String duty(DueDuties.Duty duty, Locale locale) {
    return duty.told(words, periods, locale);
  }
}
