package io.vigil.command.reference;

import io.vigil.api.calendar.AcademicCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that rows are checked against, as it stood at one moment. */
public final class Reference {
  private final Map<String, UnitRef> units;
  private final Map<String, Set<String>> unitNames = new HashMap<>();
  private final Map<String, ControlPointRef> controlPoints;
  private final Map<String, Set<String>> controlPointNames = new HashMap<>();
  private final Map<String, AcademicCalendar> calendars;
  private final Map<String, Integer> calendarVersions;
  private final List<IssuedRules> rules;

  Reference(
      Collection<UnitRef> units,
      Collection<ControlPointRef> controlPoints,
      Map<String, AcademicCalendar> calendars,
      Map<String, Integer> calendarVersions,
      List<IssuedRules> rules) {
    this.units = new LinkedHashMap<>();
    units.forEach(this::add);
    this.controlPoints = new LinkedHashMap<>();
    controlPoints.forEach(this::add);
    this.calendars = Map.copyOf(calendars);
    this.calendarVersions = Map.copyOf(calendarVersions);
    this.rules = List.copyOf(rules);
  }

  private void add(UnitRef unit) {
    units.put(unit.unit(), unit);
    name(unitNames, unit.name(), unit.unit());
    name(unitNames, unit.personalName(), unit.unit());
    unit.aliases().forEach(alias -> name(unitNames, alias, unit.unit()));
    List<String> personal = unit.personalAliases();
    if (personal != null) {
      personal.forEach(alias -> name(unitNames, alias, unit.unit()));
    }
  }

  private void add(ControlPointRef point) {
    var definition = point.definition();
    controlPoints.put(definition.code(), point);
    name(controlPointNames, definition.name(), definition.code());
    name(controlPointNames, definition.nameEn(), definition.code());
    definition.aliases().forEach(alias -> name(controlPointNames, alias, definition.code()));
  }

  private static void name(Map<String, Set<String>> names, @Nullable String name, String id) {
    if (name != null) {
      names.computeIfAbsent(key(name), k -> new TreeSet<>()).add(id);
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  public Collection<UnitRef> units() {
    return units.values();
  }

  public @Nullable UnitRef unit(String id) {
    return units.get(id);
  }

  /** Ids of the units that go by a name or an alias. */
  public Set<String> unitsNamed(String name) {
    return unitNames.getOrDefault(key(name), Set.of());
  }

  public @Nullable ControlPointRef controlPoint(String code) {
    return controlPoints.get(code);
  }

  public Collection<ControlPointRef> controlPoints() {
    return controlPoints.values();
  }

  /** Codes of the control points that go by a name or an alias. */
  public Set<String> controlPointsNamed(String name) {
    return controlPointNames.getOrDefault(key(name), Set.of());
  }

  /** Units without a parent. */
  public List<UnitRef> roots() {
    return units.values().stream().filter(unit -> unit.parent() == null).toList();
  }

  public AcademicCalendar calendar(String root) {
    return calendars.getOrDefault(root, AcademicCalendar.empty());
  }

  /** Number of the last version of the calendar, under whichever root; 0 before the first. */
  public int calendarVersion() {
    return calendarVersions.values().stream().max(Integer::compare).orElse(0);
  }

  /** Versions of the rules for incidents that were issued. */
  public List<IssuedRules> rules() {
    return rules;
  }

  public boolean isDeclared(String root, LocalDate date) {
    return calendar(root).exceptions().containsKey(date);
  }
}
