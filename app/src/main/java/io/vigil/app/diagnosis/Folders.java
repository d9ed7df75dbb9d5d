package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.CountEvidence;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.DiagnosisScheme.Element;
import io.vigil.api.diagnosis.DiagnosisScheme.Point;
import io.vigil.api.diagnosis.EvidenceFolder;
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
   * @param later what had happened before the day that was asked for, and was recorded after it
   */
  public record Filled(long count, @Nullable Instant newest, long later) {
    static final Filled EMPTY = new Filled(0, null, 0);

    Filled with(CountEvidence.Row row) {
      return new Filled(count + row.count(), latest(newest, row.newest()), later + row.later());
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
      return one == null || other != null && other.isAfter(one) ? other : one;
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
        || row.group() != null && point.groups().contains(row.group())
        || point.ofControlPoints() && row.kind().isOfControlPoint() && element.code().equals(about);
  }

  private static boolean isFirst(Element element, Point point) {
    return element.points().getFirst().equals(point);
  }

  /** Where it lies: an element, or one of its points. */
  public record Place(Element element, @Nullable String point) {

    private List<Point> points() {
      List<Point> chosen =
          element.points().stream().filter(one -> one.code().equals(point)).toList();
      return chosen.isEmpty() ? element.points() : chosen;
    }

    EvidenceFolder folder() {
      List<Point> points = points();
      return new EvidenceFolder(
          points.stream()
              .flatMap(one -> one.evidence().stream())
              .distinct()
              .sorted(Comparator.naturalOrder())
              .toList(),
          points.stream().anyMatch(Point::ofControlPoints) ? element.code() : null,
          points.stream().flatMap(one -> codes(element, one)).toList(),
          points.stream().flatMap(one -> one.groups().stream()).distinct().toList());
    }

    private static Stream<String> codes(Element element, Point point) {
      return isFirst(element, point)
          ? Stream.of(element.code(), point.code())
          : Stream.of(point.code());
    }
  }

  /** Which of many are shown. */
  public record Part(int offset, int limit) {}

  /** What lies in a folder, newest first. */
  public FindEvidence.Result of(
      SignedIn person, Place place, FindEvidence.Filter filter, @Nullable Instant asOf, Part part) {
    return questions.ask(
        new FindEvidence(
            place.folder(), filter, orToday(asOf), person.scopes(), part.offset(), part.limit()),
        FindEvidence.Result.class);
  }

  /** What lies in a folder by kind and school year, with the latest few of each. */
  public List<FindEvidence.Group> groups(
      SignedIn person, Place place, @Nullable Instant asOf, int latest) {
    return questions
        .ask(
            new FindEvidence.Summary(place.folder(), orToday(asOf), person.scopes(), latest),
            FindEvidence.Summarised.class)
        .groups();
  }
}
