package io.vigil.monitor.report.figure;

import io.vigil.monitor.report.UnitTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a report's time and scope, each kind read once. */
public final class Pool {
  /** Gives the rows of a figure. */
  @FunctionalInterface
  public interface Source {
    List<Row> read(FigureKey figure);
  }

  private final Source source;
  private final UnitTree tree;
  private final String from;
  private final String to;
  private final @Nullable String unit;
  private final Map<Counted, List<Row>> read = new EnumMap<>(Counted.class);
  private final Map<Counted, Map<String, List<Row>>> within = new EnumMap<>(Counted.class);

  public Pool(Source source, UnitTree tree, String from, String to, @Nullable String unit) {
    this.source = source;
    this.tree = tree;
    this.from = from;
    this.to = to;
    this.unit = unit;
  }

  public List<Row> rows(Counted counted) {
    return read.computeIfAbsent(
        counted,
        kind -> source.read(new FigureKey(Aggregate.SUM, kind, from, to, unit, null, List.of())));
  }

  /** Of one year of the scope. */
  public Value year(Aggregate aggregate, Counted counted, String year, @Nullable String key) {
    return value(new FigureKey(aggregate, counted, year, year, unit, key, List.of()));
  }

  /** Of one year without some units. */
  public Value yearWithout(
      Aggregate aggregate, Counted counted, String year, List<String> without) {
    return value(new FigureKey(aggregate, counted, year, year, unit, null, without));
  }

  /** Of all years without some units. */
  public Value allWithout(Aggregate aggregate, Counted counted, List<String> without) {
    return value(new FigureKey(aggregate, counted, from, to, unit, null, without));
  }

  /** Of one year of a unit within the scope. */
  public Value yearOf(Aggregate aggregate, Counted counted, String year, String within) {
    return value(new FigureKey(aggregate, counted, year, year, within, null, List.of()));
  }

  /** Of all years. */
  public Value all(Aggregate aggregate, Counted counted, @Nullable String key) {
    return value(new FigureKey(aggregate, counted, from, to, unit, key, List.of()));
  }

  /** Of all years, in a unit within the scope; {@code null} for the whole of it. */
  public Value within(
      Aggregate aggregate, Counted counted, @Nullable String within, @Nullable String key) {
    String scope = within == null ? unit : within;
    return value(new FigureKey(aggregate, counted, from, to, scope, key, List.of()));
  }

  /** How many rows there are of each key, all years together. */
  public Map<String, Long> byKey(Counted counted) {
    return rows(counted).stream()
        .filter(row -> row.key() != null)
        .collect(Collectors.groupingBy(Pool::key, TreeMap::new, Collectors.counting()));
  }

  private static String key(Row row) {
    return String.valueOf(row.key());
  }

  private Value value(FigureKey key) {
    Set<String> without = Set.copyOf(key.without());
    return Value.of(
        key,
        rows(key.counted(), key.unit()).stream()
            .filter(row -> isIn(row, key) && key.counts(row.key()))
            .filter(row -> !tree.isWithinAnyOf(row.unit(), without::contains))
            .toList());
  }

  /** A report asks for every unit of a college: each row is laid to all units above it once. */
  private List<Row> rows(Counted counted, @Nullable String scope) {
    return scope == null
        ? rows(counted)
        : within.computeIfAbsent(counted, this::byUnit).getOrDefault(scope, List.of());
  }

  private Map<String, List<Row>> byUnit(Counted counted) {
    Map<String, List<Row>> units = new HashMap<>();
    for (Row row : rows(counted)) {
      for (String above : tree.upwards(row.unit())) {
        units.computeIfAbsent(above, one -> new ArrayList<>()).add(row);
      }
    }
    return units;
  }

  /** All that was read is of the whole time; of a part of it are the years that it names. */
  private boolean isIn(Row row, FigureKey key) {
    boolean whole = key.from().equals(from) && key.to().equals(to);
    String year = row.yearAs(key.from());
    return whole || year.compareTo(key.from()) >= 0 && year.compareTo(key.to()) <= 0;
  }

  /** Rows of a kind in one year. */
  public List<Row> rowsOf(Counted counted, String year, Function<Row, Boolean> which) {
    return rows(counted).stream()
        .filter(row -> row.yearAs(year).equals(year) && which.apply(row))
        .toList();
  }
}
