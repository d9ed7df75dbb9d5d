package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.CountEvidence;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.DiagnosisScheme.Element;
import io.vigil.api.diagnosis.DiagnosisScheme.Point;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence folders of elements and points. */
@Component
public class Folders {
  private final Questions questions;
  private final CollegeCalendar calendar;

  Folders(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /** Nothing lies in a folder before its day has come. */
  private Instant orToday(@Nullable Instant asOf) {
    return asOf == null
        ? calendar.today().plusDays(1).atStartOfDay(calendar.zone()).toInstant()
        : asOf;
  }

  /**
   * How much a folder holds.
   *
   * @param newest when the last of it came; {@code null} where it is empty
   */
  public record Filled(long count, @Nullable Instant newest) {
    static final Filled EMPTY = new Filled(0, null);

    Filled with(CountEvidence.Row row) {
      Instant latest = newest;
      return new Filled(
          count + row.count(),
          latest == null || row.newest().isAfter(latest) ? row.newest() : latest);
    }
  }

  /** How much each point of a scheme holds, by its code; an element holds what its points do. */
  public Map<String, Filled> filled(
      SignedIn person, DiagnosisScheme scheme, @Nullable Instant asOf) {
    List<CountEvidence.Row> rows =
        questions
            .ask(new CountEvidence(orToday(asOf), person.scopes()), CountEvidence.Result.class)
            .rows();
    Map<String, Filled> filled = new LinkedHashMap<>();
    for (Element element : scheme.elements()) {
      for (Point point : element.points()) {
        filled.put(point.code(), sum(rows, row -> lands(row, element, point)));
      }
      filled.put(
          element.code(),
          sum(rows, row -> element.points().stream().anyMatch(p -> lands(row, element, p))));
    }
    return filled;
  }

  private static Filled sum(List<CountEvidence.Row> rows, Predicate<CountEvidence.Row> lands) {
    return rows.stream().filter(lands).reduce(Filled.EMPTY, Filled::with, (a, b) -> b);
  }

  private static boolean lands(CountEvidence.Row row, Element element, Point point) {
    String about = row.element();
    if (row.kind() == EvidenceKind.ATTACHMENT) {
      return point.code().equals(about) || isFirst(element, point) && element.code().equals(about);
    }
    return point.evidence().contains(row.kind())
        || point.ofControlPoints() && row.kind().isOfControlPoint() && element.code().equals(about);
  }

  private static boolean isFirst(Element element, Point point) {
    return element.points().getFirst().equals(point);
  }

  /** What lies in the folder of a point, newest first. */
  public FindEvidence.Result of(
      SignedIn person, Element element, Point point, @Nullable Instant asOf, int limit) {
    return find(person, element, List.of(point), asOf, limit);
  }

  /** What lies in the folders of all points of an element, newest first. */
  public FindEvidence.Result of(
      SignedIn person, Element element, @Nullable Instant asOf, int limit) {
    return find(person, element, element.points(), asOf, limit);
  }

  private FindEvidence.Result find(
      SignedIn person, Element element, List<Point> points, @Nullable Instant asOf, int limit) {
    List<EvidenceKind> kinds =
        points.stream()
            .flatMap(point -> point.evidence().stream())
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    boolean own = points.stream().anyMatch(Point::ofControlPoints);
    List<String> codes =
        points.stream()
            .flatMap(
                point ->
                    isFirst(element, point)
                        ? Stream.of(element.code(), point.code())
                        : Stream.of(point.code()))
            .toList();
    return questions.ask(
        new FindEvidence(
            kinds, own ? element.code() : null, codes, orToday(asOf), person.scopes(), limit),
        FindEvidence.Result.class);
  }
}
