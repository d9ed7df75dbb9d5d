package io.vigil.command.reference;

import io.vigil.api.calendar.CalendarEvent;
import io.vigil.api.calendar.CalendarEvent.BreakDeclared;
import io.vigil.api.calendar.CalendarEvent.CalendarRevised;
import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointChanged;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.rulebook.RuleBookEvent.RuleBookIssued;
import io.vigil.api.unit.UnitEvent;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the tables behind the reference in step with the events, in the same transaction. */
public final class ReferenceWriter {
  /** A person whose key was destroyed stays without a name, whatever is sent later. */
  private static final String UNIT =
      """
      INSERT INTO intake.unit
        (unit, kind, parent, name, personal_name, aliases, personal_aliases, path, name_en)
      SELECT
        given.unit, given.kind, given.parent, given.name,
        CASE WHEN forgotten.unit IS NULL THEN given.personal_name END,
        given.aliases,
        CASE WHEN forgotten.unit IS NULL THEN given.personal_aliases END,
        given.path, given.name_en
      FROM (
        VALUES
          (?::text, ?::text, ?::text, ?::text, ?::text, ?::text[], ?::text[], ?::text[], ?::text)
      ) AS given
        (unit, kind, parent, name, personal_name, aliases, personal_aliases, path, name_en)
      LEFT JOIN intake.forgotten_person AS forgotten ON forgotten.unit = given.unit
      ON CONFLICT (unit) DO UPDATE SET
        kind = excluded.kind,
        parent = excluded.parent,
        name = excluded.name,
        personal_name = excluded.personal_name,
        aliases = excluded.aliases,
        personal_aliases = excluded.personal_aliases,
        path = excluded.path,
        name_en = excluded.name_en
      """;

  private static final String CONTROL_POINT =
      """
      INSERT INTO intake.control_point (code, definition) VALUES (?, ?::jsonb)
      ON CONFLICT (code) DO UPDATE SET definition = excluded.definition
      """;

  private static final String LINES =
      """
      INSERT INTO intake.lines (control_point, valid_from, recorded_at, lines)
      VALUES (?, ?, ?, ?::jsonb)
      ON CONFLICT (control_point, valid_from, recorded_at) DO UPDATE SET lines = excluded.lines
      """;

  private static final String DETECTION =
      """
      INSERT INTO intake.detection (control_point, valid_from, recorded_at, detection)
      VALUES (?, ?, ?, ?::jsonb)
      ON CONFLICT (control_point, valid_from, recorded_at) DO UPDATE SET
        detection = excluded.detection
      """;

  private static final String ASSIGNMENT =
      """
      INSERT INTO intake.assignment
        (control_point, unit, first_period, last_period, data_owner, improvement_owner)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (control_point, unit, first_period) DO UPDATE SET
        last_period = excluded.last_period,
        data_owner = excluded.data_owner,
        improvement_owner = excluded.improvement_owner
      """;

  private static final String TERM =
      """
      INSERT INTO intake.term_dates (root, term, first_monday, weeks, class_weeks)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (root, term) DO UPDATE SET
        first_monday = excluded.first_monday,
        weeks = excluded.weeks,
        class_weeks = excluded.class_weeks
      """;

  private static final String DAY =
      """
      INSERT INTO intake.calendar_day (root, date, worked, name, statutory)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (root, date) DO UPDATE SET
        worked = excluded.worked,
        name = excluded.name,
        statutory = excluded.statutory
      """;

  private static final String BREAK =
      """
      INSERT INTO intake.calendar_break (root, first, last, name, stands_still)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (root, first) DO UPDATE SET
        last = excluded.last,
        name = excluded.name,
        stands_still = excluded.stands_still
      """;

  private static final String NO_BREAK =
      "DELETE FROM intake.calendar_break WHERE root = ? AND first = ?";

  private static final String CALENDAR_VERSION =
      """
      INSERT INTO intake.calendar_version (root, version) VALUES (?, ?)
      ON CONFLICT (root) DO UPDATE SET
        version = greatest(intake.calendar_version.version, excluded.version)
      """;

  private static final String RULE_BOOK =
      """
      INSERT INTO intake.rule_book (version, valid_from, book, reason, actor, at)
      VALUES (?, ?, ?::jsonb, ?, ?, ?)
      ON CONFLICT (version) DO UPDATE SET
        valid_from = excluded.valid_from,
        book = excluded.book,
        reason = excluded.reason,
        actor = excluded.actor,
        at = excluded.at
      """;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  public ReferenceWriter(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Applies what of these events rows are checked against; the rest is none of its business. */
  public void apply(List<? extends EventMessage<?>> events) {
    var updates = new LinkedHashMap<String, List<@Nullable Object[]>>();
    for (EventMessage<?> event : events) {
      collect(event.getPayload(), updates);
    }
    if (!updates.isEmpty()) {
      updates.forEach(jdbc::batchUpdate);
      jdbc.update("UPDATE intake.reference_version SET version = version + 1");
    }
  }

  private void collect(Object payload, Map<String, List<@Nullable Object[]>> updates) {
    switch (payload) {
      case UnitEvent unit -> add(updates, UNIT, unit(unit));
      case ControlPointDefined event -> add(updates, CONTROL_POINT, definition(event.definition()));
      case ControlPointChanged event -> add(updates, CONTROL_POINT, definition(event.definition()));
      case LinesSet event -> add(updates, LINES, lines(event));
      case DetectionSet event -> add(updates, DETECTION, detection(event));
      case ControlPointAssigned event -> add(updates, ASSIGNMENT, assignment(event));
      case CalendarEvent event -> collect(event, updates);
      case RuleBookIssued event -> add(updates, RULE_BOOK, ruleBook(event));
      default -> {}
    }
  }

  private static void collect(CalendarEvent event, Map<String, List<@Nullable Object[]>> updates) {
    switch (event) {
      case TermDated e ->
          add(updates, TERM, e.root(), e.term(), e.firstMonday(), e.weeks(), e.classWeeks());
      case DayDeclared e ->
          add(updates, DAY, e.root(), e.date(), e.worked(), e.name(), e.statutory());
      case BreakDeclared e when e.withdrawn() -> add(updates, NO_BREAK, e.root(), e.first());
      case BreakDeclared e ->
          add(updates, BREAK, e.root(), e.first(), e.last(), e.name(), e.standsStill());
      case CalendarRevised e -> add(updates, CALENDAR_VERSION, e.root(), e.version());
      case DayEnded e -> {}
    }
  }

  private @Nullable Object[] detection(DetectionSet event) {
    return new @Nullable Object[] {
      event.controlPoint(),
      event.detection().validFrom(),
      Timestamp.from(event.recordedAt()),
      json.writeValueAsString(event.detection())
    };
  }

  private static @Nullable Object[] assignment(ControlPointAssigned event) {
    return new @Nullable Object[] {
      event.controlPoint(),
      event.unit(),
      event.firstPeriod(),
      event.lastPeriod(),
      event.dataOwner(),
      event.improvementOwner()
    };
  }

  private @Nullable Object[] ruleBook(RuleBookIssued event) {
    return new @Nullable Object[] {
      event.book().version(),
      event.book().validFrom(),
      json.writeValueAsString(event.book()),
      event.reason(),
      event.by().actor(),
      Timestamp.from(event.at())
    };
  }

  private static void add(
      Map<String, List<@Nullable Object[]>> updates, String sql, @Nullable Object... row) {
    updates.computeIfAbsent(sql, s -> new ArrayList<>()).add(row);
  }

  private static @Nullable Object[] unit(UnitEvent unit) {
    List<String> personal = unit.personalAliases();
    return new @Nullable Object[] {
      unit.unit(),
      unit.kind().name(),
      unit.parent(),
      unit.name(),
      unit.personalName(),
      unit.aliases().toArray(String[]::new),
      personal == null ? null : personal.toArray(String[]::new),
      unit.path().toArray(String[]::new),
      unit.nameEn()
    };
  }

  private @Nullable Object[] definition(ControlPointDefinition definition) {
    return new @Nullable Object[] {definition.code(), json.writeValueAsString(definition)};
  }

  private @Nullable Object[] lines(LinesSet event) {
    return new @Nullable Object[] {
      event.controlPoint(),
      event.lines().validFrom(),
      Timestamp.from(event.recordedAt()),
      json.writeValueAsString(event.lines())
    };
  }
}
