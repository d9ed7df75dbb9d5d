package io.vigil.app.diagnosis;

import io.vigil.api.delivery.DeliveryCounts;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.EvidenceFolder;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindChain;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.api.message.Rejection;
import io.vigil.api.reading.FindUnitsOfControlPoint;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 专家入口: what experts look at, as it was known on a day. */
@Component
public class ExpertEntrance {
  private static final int DRAWN_FROM = 200;
  private static final int LISTED = 500;
  private static final List<Integer> BACK = List.of(7, 30, 365);
  private static final double PERCENT = 100;

  private final Questions questions;
  private final UnitAccess access;
  private final Folders folders;
  private final SchemeBook schemes;
  private final UnitUse use;
  private final CollegeCalendar calendar;

  ExpertEntrance(
      Questions questions,
      UnitAccess access,
      Folders folders,
      SchemeBook schemes,
      UnitUse use,
      CollegeCalendar calendar) {
    this.questions = questions;
    this.access = access;
    this.folders = folders;
    this.schemes = schemes;
    this.use = use;
    this.calendar = calendar;
  }

  /** Today. */
  public LocalDate today() {
    return calendar.today();
  }

  /**
   * The day itself; today where none is given.
   *
   * @throws Rejection if it is to come
   */
  public LocalDate day(@Nullable LocalDate asOf) {
    LocalDate today = calendar.today();
    if (asOf != null && asOf.isAfter(today)) {
      throw Rejection.invalid(
          "expert.day-to-come",
          "'asOf' is %s, which is yet to come; write %s or an earlier day.",
          asOf,
          today);
    }
    return asOf == null ? today : asOf;
  }

  /** The end of a day. */
  public Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }

  /** One of the chains that there are: verified effects, else closed warnings. */
  public Optional<FindEvidence.Item> drawn(SignedIn person, LocalDate day, int draw) {
    List<FindEvidence.Item> items =
        Stream.of(EvidenceKind.EFFECT, EvidenceKind.WARNING)
            .map(kind -> found(person, day, kind))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.get(Math.floorMod(draw, items.size())));
  }

  private List<FindEvidence.Item> found(SignedIn person, LocalDate day, EvidenceKind kind) {
    return questions
        .ask(
            new FindEvidence(
                EvidenceFolder.of(kind),
                new FindEvidence.Filter(kind, null, null),
                end(day),
                person.scopes(),
                0,
                DRAWN_FROM),
            FindEvidence.Result.class)
        .items()
        .stream()
        .filter(item -> item.controlPointName() != null)
        .toList();
  }

  /**
   * @throws Rejection if there is no such control point or unit, or it is a person
   */
  public FindChain.Result chain(SignedIn person, String point, String unit, LocalDate day) {
    ListUnits.Item found = access.require(person, unit).unit();
    if (found == null || found.kind().isPerson()) {
      throw Rejection.notFound("chain of evidence", unit);
    }
    FindChain.Result chain =
        questions.ask(new FindChain(point, unit, end(day)), FindChain.Result.class);
    if (chain.name() == null) {
      throw Rejection.notFound("control point", point);
    }
    return chain;
  }

  /** The units that deliver a control point, for a list to choose from. */
  public List<FindUnitsOfControlPoint.Row> units(SignedIn person, String point, LocalDate day) {
    var question = new FindUnitsOfControlPoint(point, day, true, person.scopes(), 0, LISTED);
    return questions.ask(question, FindUnitsOfControlPoint.Result.class).rows().stream()
        .filter(row -> !row.kind().isPerson())
        .toList();
  }

  /** Changes of lines that were known. */
  public List<FindChain.Change> log(LocalDate day, int limit) {
    return questions
        .ask(new FindChain.LinesLog(end(day), limit), FindChain.LinesLogged.class)
        .changes();
  }

  /** What lay in the folder of an element. */
  public record FolderRow(DiagnosisScheme.Element element, Folders.Filled filled) {}

  public List<FolderRow> folders(SignedIn person, LocalDate day) {
    DiagnosisScheme scheme = schemes.today(null);
    Map<String, Folders.Filled> filled = folders.filled(person, scheme, end(day));
    return scheme.elements().stream()
        .map(
            element ->
                new FolderRow(element, filled.getOrDefault(element.code(), Folders.Filled.EMPTY)))
        .toList();
  }

  /**
   * Rows that were entered more than ten days late, among those that were due in some days.
   *
   * @param share in a hundred; {@code null} where nothing was due
   */
  public record Backfilled(int days, long rows, long due, @Nullable Double share) {

    static Backfilled of(int days, DeliveryCounts counts) {
      return new Backfilled(
          days,
          counts.backfilled(),
          counts.expected(),
          counts.expected() == 0 ? null : PERCENT * counts.backfilled() / counts.expected());
    }
  }

  public List<Backfilled> backfilled(SignedIn person, LocalDate day) {
    List<FindTimeliness.Span> spans =
        BACK.stream()
            .map(count -> new FindTimeliness.Span(day.minusDays(count), day.minusDays(1)))
            .toList();
    FindTimeliness.Result found =
        questions.ask(
            new FindTimeliness(spans, person.scopes(), end(day)), FindTimeliness.Result.class);
    List<Backfilled> shares = new ArrayList<>();
    for (int i = 0; i < BACK.size(); i++) {
      shares.add(Backfilled.of(BACK.get(i), found.sum(i)));
    }
    return shares;
  }

  public UnitUse.Use use(SignedIn person, LocalDate day) {
    return use.of(person, day);
  }
}
