package io.vigil.app.register;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.framework.CellChange;
import io.vigil.api.framework.FindFramework;
import io.vigil.api.framework.FrameworkCommand.MapDepartments;
import io.vigil.api.framework.FrameworkPart;
import io.vigil.api.message.Rejection;
import io.vigil.app.casework.Said;
import io.vigil.app.register.Framework.MatrixCell;
import io.vigil.app.register.Framework.QualitySystem;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Departments;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 五纵五横: which departments stand where systems and levels cross, and its next version. */
@Component
public class MatrixDesk {
  private static final String ALL_FACULTIES = "各二级学院";
  private static final int LONGEST = 40;

  private final Framework framework;
  private final Departments departments;
  private final Questions questions;
  private final Orders orders;
  private final Clock clock;

  MatrixDesk(
      Framework framework,
      Departments departments,
      Questions questions,
      Orders orders,
      Clock clock) {
    this.framework = framework;
    this.departments = departments;
    this.questions = questions;
    this.orders = orders;
    this.clock = clock;
  }

  /** Where a system and a level cross. */
  public record Place(String system, Level level) {}

  /**
   * Who stands where.
   *
   * @param version its number, 0 for what is shipped
   * @param cells ids of the departments of each place, {@link CellChange#FACULTIES} for all
   *     faculties, and names where the college has no unit so called
   */
  public record Matrix(int version, Map<Place, List<String>> cells) {

    public List<String> at(String system, Level level) {
      return cells.getOrDefault(new Place(system, level), List.of());
    }
  }

  /**
   * A version as somebody sends it: the places that are others, or all.
   *
   * @param basedOn version that is changed; {@code null} for whichever is the newest
   */
  public record Told(
      @Nullable Integer basedOn, @Nullable String reason, @Nullable List<Line> lines) {}

  /**
   * @param units ids, names or aliases of departments, {@code FACULTIES} for all faculties; all who
   *     stand there from then on
   */
  public record Line(
      @Nullable String system, @Nullable String level, @Nullable List<String> units) {}

  /** What was made. */
  public record Receipt(int version, int changes) {}

  public Matrix newest() {
    return of(versions(), Integer.MAX_VALUE);
  }

  /** As it stood in a version; the newest where there is no such one. */
  public Matrix version(int version) {
    return of(versions(), version);
  }

  /** What was changed after a version, the oldest first. */
  public List<FindFramework.MatrixVersion> since(int version) {
    return versions().stream().filter(one -> one.version() > version).toList();
  }

  private List<FindFramework.MatrixVersion> versions() {
    return questions.ask(new FindFramework(), FindFramework.Result.class).matrix();
  }

  private Matrix of(List<FindFramework.MatrixVersion> versions, int upTo) {
    Map<Place, List<String>> cells = shipped();
    int version = 0;
    for (FindFramework.MatrixVersion one : versions) {
      if (one.version() <= upTo) {
        version = one.version();
        one.cells()
            .forEach(cell -> cells.put(new Place(cell.system(), cell.level()), cell.units()));
      }
    }
    return new Matrix(version, cells);
  }

  private Map<Place, List<String>> shipped() {
    Map<Place, List<String>> cells = new LinkedHashMap<>();
    for (MatrixCell cell : framework.cells()) {
      cells.put(
          new Place(cell.system(), cell.level()),
          cell.departments().stream().map(this::idOf).toList());
    }
    return cells;
  }

  private String idOf(String written) {
    return written.equals(ALL_FACULTIES) ? CellChange.FACULTIES : departments.idOf(written);
  }

  /**
   * @throws Rejection if a line names what there is not, nothing differs, or another version was
   *     made since
   */
  public Receipt map(SignedIn person, Told told, String channel) {
    String reason = Said.required("reason", told.reason());
    Matrix before = newest();
    List<CellChange> changes = changes(Said.required("lines", told.lines()), before);
    int version =
        orders.give(
            new MapDepartments(
                FrameworkPart.MATRIX.id(),
                told.basedOn() == null ? before.version() : told.basedOn(),
                changes,
                reason,
                person.by(channel),
                clock.instant()),
            channel,
            Integer.class);
    return new Receipt(version, changes.size());
  }

  private List<CellChange> changes(List<Line> lines, Matrix before) {
    return new SentLines<Line, CellChange>(
            (line, one) -> change(line, one, before),
            CellChange::place,
            one -> !Set.copyOf(one.units()).equals(Set.copyOf(one.before())))
        .changes(lines);
  }

  private CellChange change(int line, Line told, Matrix before) {
    String system = system(line, told.system());
    Level level = level(line, told.level());
    List<String> written = told.units() == null ? List.of() : told.units();
    List<String> units =
        written.stream()
            .map(one -> LineRefusals.required(line, "units", one, LONGEST))
            .map(one -> unit(line, one, before.at(system, level)))
            .distinct()
            .toList();
    return new CellChange(system, level, units, before.at(system, level));
  }

  private String system(int line, @Nullable String written) {
    String wanted = LineRefusals.required(line, "system", written, LONGEST);
    List<String> known = framework.systems().stream().map(QualitySystem::code).toList();
    return known.stream()
        .filter(wanted::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> LineRefusals.unknown(line, "system", wanted, known));
  }

  private static Level level(int line, @Nullable String written) {
    String wanted = LineRefusals.required(line, "level", written, LONGEST);
    return Stream.of(Level.values())
        .filter(one -> one.name().equals(wanted.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                LineRefusals.unknown(
                    line, "level", wanted, Stream.of(Level.values()).map(Level::name).toList()));
  }

  /** A name of what is shipped may stay, though the college has no unit so called. */
  private String unit(int line, String written, List<String> before) {
    if (written.equals(CellChange.FACULTIES) || before.contains(written)) {
      return written;
    }
    return departments
        .find(written)
        .orElseThrow(() -> LineRefusals.unknownUnit(line, "units", written))
        .unit();
  }
}
