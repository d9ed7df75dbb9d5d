package io.vigil.monitor.report.analysis;

import io.vigil.api.warning.Effect;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.figure.ReadingKey;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done where measures because of warnings did not work, or not enough: those about
 * the same are told together, since their next step is one.
 */
record MeasuresLeft(Material material) {

  /** What measures have in common that go into one row. */
  private record Matter(
      String controlPoint, String unit, @Nullable String subject, Outcome outcome, String reason) {}

  Stream<PlanRow> rows(Sheet sheet) {
    return material.measures().stream()
        .filter(one -> one.judged(material.asOf()).isLeft())
        .filter(one -> later(one, Outcome.EFFECTIVE).isEmpty())
        .collect(Collectors.groupingBy(this::matter, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> row(sheet, entry.getKey(), entry.getValue()));
  }

  private Matter matter(Measure measure) {
    Measure.Judged judged = measure.judged(material.asOf());
    return new Matter(
        measure.controlPoint(),
        measure.unit(),
        measure.subject(),
        judged.outcome(),
        judged.reason());
  }

  /** A measure against the same that was planned later, with this outcome; the last of them. */
  private Optional<Measure> later(Measure measure, Outcome outcome) {
    return material.measures().stream()
        .filter(one -> one.plannedOn().isAfter(measure.plannedOn()))
        .filter(one -> one.controlPoint().equals(measure.controlPoint()))
        .filter(one -> one.unit().equals(measure.unit()))
        .filter(one -> Objects.equals(one.subject(), measure.subject()))
        .filter(one -> one.judged(material.asOf()).outcome() == outcome)
        .reduce((first, last) -> last);
  }

  private PlanRow row(Sheet sheet, Matter matter, List<Measure> measures) {
    Measure last = measures.getLast();
    return later(last, Outcome.PENDING)
        .map(newer -> followed(sheet, matter, measures, newer))
        .orElseGet(() -> asked(sheet, matter, measures));
  }

  /** Where another measure was planned already, its effect is to be looked at. */
  private PlanRow followed(Sheet sheet, Matter matter, List<Measure> measures, Measure newer) {
    Words words = sheet.words();
    boolean done = newer.doneOn() != null;
    return new PlanRow(
        "plan.measure." + matter.outcome(),
        about(words, measures, newer),
        answering(words, newer),
        state(sheet, matter, newer),
        words.text("plan.next." + standing(newer), newer.text(), check(words, newer)),
        done ? watchedUntil(words, newer) : EffectPart.date(newer.due()));
  }

  private String standing(Measure newer) {
    LocalDate due = newer.due();
    if (newer.doneOn() != null) {
      return "done";
    }
    return due != null && due.isBefore(material.asOf()) ? "late" : "planned";
  }

  private String watchedUntil(Words words, Measure newer) {
    String until = newer.judged(material.asOf()).until();
    return until == null ? Words.NONE : words.day(until);
  }

  private PlanRow asked(Sheet sheet, Matter matter, List<Measure> measures) {
    Words words = sheet.words();
    Measure last = measures.getLast();
    return new PlanRow(
        "plan.measure." + matter.outcome(),
        about(words, measures, last),
        words.list(measures.stream().map(one -> answering(words, one)).distinct().toList()),
        state(sheet, matter, last),
        words.text(
            "plan.next." + kind(matter),
            Integer.toString(measures.size()),
            check(words, last),
            newer(words, last)));
  }

  /** The warning as which it goes on. */
  static String newer(Words words, Measure measure) {
    Measure.Joined joined = measure.joined();
    String number = joined == null ? null : joined.number();
    return number == null ? words.text("plan.newer") : number;
  }

  /** Whatever the colour in which less of the same is there again. */
  private static String kind(Matter matter) {
    return matter.outcome() + "." + matter.reason().split("\\.", 2)[0];
  }

  private String about(Words words, List<Measure> measures, Measure shown) {
    Measure.Latest latest = latest(shown);
    String told =
        words.text(
            "plan.measure.about",
            words.list(
                measures.stream()
                    .map(Measure::number)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList()),
            new EffectPart(material).matter(words, shown),
            measures.stream()
                .map(Measure::text)
                .collect(Collectors.joining(words.text("plan.and"))));
    return latest == null
        ? told
        : told + words.text("plan.measure.as-of", words.period(latest.period()));
  }

  /** The head of the unit that answers, where it is no single person. */
  private String answering(Words words, Measure measure) {
    String owner =
        Stream.of(measure.owner(), measure.unitName(), measure.unit())
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return material.tree().contains(owner) ? owner : words.text("plan.head", owner);
  }

  /** The newest value, or what came of it where there is none. */
  private static Cell state(Sheet sheet, Matter matter, Measure last) {
    Measure.Latest latest = latest(last);
    if (latest != null) {
      String period = latest.period().code();
      String reference = new ReadingKey(last.controlPoint(), last.unit(), period, period).text();
      return sheet.number(latest.value(), 1, reference);
    }
    return last.after() == null
        ? sheet.text(sheet.words().text("plan.state." + kind(matter)))
        : EffectPart.after(sheet, last);
  }

  private static Measure.@Nullable Latest latest(Measure measure) {
    Measure.About about = measure.about();
    return about == null ? null : about.latest();
  }

  /** By which values, or by what not happening, whatever is done next will be judged. */
  private String check(Words words, Measure measure) {
    Measure.About about = measure.about();
    if (about == null) {
      return words.text("plan.next.quiet");
    }
    return Effect.isSeasonal(about.grain())
        ? words.text("plan.next.season", words.day(Seasons.next(about.raised(), material.asOf())))
        : words.text("plan.next.values");
  }
}
