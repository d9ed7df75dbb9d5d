package io.vigil.command.reference;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.unit.UnitKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Holds the reference in memory and reads it again once it changed, on whichever node. */
public final class References {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private volatile @Nullable Loaded loaded;

  private record Loaded(long version, Reference reference) {}

  public References(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public Reference current() {
    long version = version();
    Loaded known = loaded;
    if (known == null || known.version() != version) {
      known = new Loaded(version, load());
      loaded = known;
    }
    return known.reference();
  }

  /** Read before the tables: what changes meanwhile is read again the next time. */
  private long version() {
    Long version = jdbc.queryForObject("SELECT version FROM intake.reference_version", Long.class);
    return Objects.requireNonNull(version);
  }

  private Reference load() {
    return new Reference(units(), controlPoints(), calendars(), calendarVersions(), rules());
  }

  private List<UnitRef> units() {
    return jdbc.query(
        """
        SELECT unit, kind, parent, name, personal_name, aliases, personal_aliases, path, name_en
        FROM intake.unit ORDER BY unit
        """,
        (row, n) ->
            new UnitRef(
                row.getString(1),
                UnitKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Objects.requireNonNull(texts(row.getArray(6))),
                texts(row.getArray(7)),
                Objects.requireNonNull(texts(row.getArray(8))),
                row.getString(9)));
  }

  private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? null : List.of((String[]) array.getArray());
  }

  private List<ControlPointRef> controlPoints() {
    Map<String, List<Dated<Lines>>> lines = dated("lines", Lines.class);
    Map<String, List<Dated<Detection>>> detections = dated("detection", Detection.class);
    return jdbc.query(
        "SELECT code, definition FROM intake.control_point ORDER BY code",
        (row, n) ->
            new ControlPointRef(
                json.readValue(row.getString(2), ControlPointDefinition.class),
                lines.getOrDefault(row.getString(1), List.of()),
                detections.getOrDefault(row.getString(1), List.of())));
  }

  /** All versions in a table, by control point; its last column is called like the table. */
  private <T> Map<String, List<Dated<T>>> dated(String table, Class<T> type) {
    var versions = new HashMap<String, List<Dated<T>>>();
    jdbc.query(
        "SELECT control_point, valid_from, recorded_at, %1$s FROM intake.%1$s".formatted(table),
        row -> {
          versions
              .computeIfAbsent(row.getString(1), code -> new ArrayList<>())
              .add(
                  new Dated<>(
                      json.readValue(row.getString(4), type),
                      row.getObject(2, LocalDate.class),
                      row.getObject(3, OffsetDateTime.class).toInstant()));
        });
    return versions;
  }

  private Map<String, AcademicCalendar> calendars() {
    var terms = new HashMap<String, Map<Period.Term, TermDates>>();
    jdbc.query(
        "SELECT root, term, first_monday, weeks, class_weeks FROM intake.term_dates",
        row -> {
          TermDates dates = term(row);
          terms.computeIfAbsent(row.getString(1), root -> new HashMap<>()).put(dates.term(), dates);
        });
    var days = new HashMap<String, Map<LocalDate, Boolean>>();
    jdbc.query(
        "SELECT root, date, worked FROM intake.calendar_day",
        row -> {
          days.computeIfAbsent(row.getString(1), root -> new HashMap<>())
              .put(row.getObject(2, LocalDate.class), row.getBoolean(3));
        });
    return joined(terms, days, breaks());
  }

  private Map<String, List<CollegeBreak>> breaks() {
    var breaks = new HashMap<String, List<CollegeBreak>>();
    jdbc.query(
        "SELECT root, first, last, name, stands_still FROM intake.calendar_break ORDER BY first",
        row -> {
          breaks
              .computeIfAbsent(row.getString(1), root -> new ArrayList<>())
              .add(
                  new CollegeBreak(
                      row.getObject(2, LocalDate.class),
                      row.getObject(3, LocalDate.class),
                      row.getString(4),
                      row.getBoolean(5)));
        });
    return breaks;
  }

  private Map<String, Integer> calendarVersions() {
    var versions = new HashMap<String, Integer>();
    jdbc.query(
        "SELECT root, version FROM intake.calendar_version",
        row -> {
          versions.put(row.getString(1), row.getInt(2));
        });
    return versions;
  }

  private List<IssuedRules> rules() {
    return jdbc.query(
        "SELECT book, reason, actor, at FROM intake.rule_book ORDER BY valid_from",
        (row, n) ->
            new IssuedRules(
                json.readValue(row.getString(1), RuleBook.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant()));
  }

  private static TermDates term(ResultSet row) throws SQLException {
    var term = (Period.Term) Period.parse(row.getString(2), PeriodKind.TERM);
    return new TermDates(
        term, row.getObject(3, LocalDate.class), row.getInt(4), row.getInt(5), false);
  }

  private static Map<String, AcademicCalendar> joined(
      Map<String, Map<Period.Term, TermDates>> terms,
      Map<String, Map<LocalDate, Boolean>> days,
      Map<String, List<CollegeBreak>> breaks) {
    return Stream.of(terms, days, breaks)
        .flatMap(entered -> entered.keySet().stream())
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                root ->
                    new AcademicCalendar(
                        terms.getOrDefault(root, Map.of()),
                        days.getOrDefault(root, Map.of()),
                        breaks.getOrDefault(root, List.of()))));
  }
}
