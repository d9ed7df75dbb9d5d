package io.vigil.monitor.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.rulebook.Accumulation;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.AssembledReport;
import io.vigil.monitor.report.UnitTree;
import io.vigil.monitor.report.Worlds;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.statistics.Influence;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What outsiders could work out of the analysis. The report is made of all facts that are possible:
 * of those of which outsiders read the same, no count of one to four that the college reads may be
 * the same in all.
 */
class AnalysisPublicTest {
  private static final List<String> YEARS = List.of("2023-24", "2024-25", "2025-26");
  private static final String LAST = YEARS.getLast();
  private static final int FEW = 4;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Map<String, Double> STUDENTS = Map.of("D01", 600.0, "D06", 400.0);
  private static final UnitTree TREE =
      new UnitTree(
          List.of(
              new UnitTree.Node("LL", "学院", null),
              new UnitTree.Node("D01", "智能制造学院", "LL"),
              new UnitTree.Node("D06", "旅游与康养学院", "LL"),
              new UnitTree.Node("D07", "艺术设计学院", "LL"),
              new UnitTree.Node("P23", "旅游管理", "D06", true),
              new UnitTree.Node("P24", "酒店管理", "D06", true)));

  /** Adds so many facts of a kind. */
  @FunctionalInterface
  private interface Slot {
    void add(Facts facts);
  }

  /**
   * Which facts there may be.
   *
   * @param most of all kinds together
   */
  private record Case(String name, int most, List<Slot> given, List<Slot> slots) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** What happened. */
  private static final class Facts {
    private final Map<Counted, List<Row>> rows = new EnumMap<>(Counted.class);

    private void add(
        Counted counted, String unit, String year, String key, double value, Incident of) {
      rows.computeIfAbsent(counted, any -> new ArrayList<>())
          .add(
              new Row(
                  "fact",
                  "e",
                  unit,
                  unit,
                  year + "/1",
                  TODAY,
                  year,
                  key,
                  key,
                  of.category(),
                  of.grade().name(),
                  value,
                  null,
                  null,
                  null,
                  null,
                  "2023"));
    }

    List<Row> of(Counted counted) {
      return rows.getOrDefault(counted, List.of());
    }
  }

  /** One incident, told by itself. */
  private record Incident(
      String unit,
      String year,
      String category,
      Severity grade,
      String clause,
      String post,
      int term,
      int affected,
      boolean closed)
      implements Slot {

    static Incident of(String unit, String year) {
      return new Incident(unit, year, "教学类", Severity.GENERAL, "CT-01", "TEACHER", 1, 0, true);
    }

    Incident graded(String other, Severity severity) {
      return new Incident(unit, year, other, severity, clause, post, term, affected, closed);
    }

    Incident by(String otherClause, String otherPost, int otherTerm) {
      return new Incident(
          unit, year, category, grade, otherClause, otherPost, otherTerm, affected, closed);
    }

    Incident affecting(int students) {
      return new Incident(unit, year, category, grade, clause, post, term, students, closed);
    }

    Incident open() {
      return new Incident(unit, year, category, grade, clause, post, term, affected, false);
    }

    @Override
    public void add(Facts facts) {
      facts.add(Counted.INCIDENT, unit, year, category, 1, this);
      facts.add(Counted.CASE, unit, year, clause, 1, this);
      facts.add(Counted.CASE_OF_TERM, unit, year, year + "/" + term, 1, this);
      facts.add(Counted.CASE_OF_POST, unit, year, post, 1, this);
      facts.add(Counted.INFLUENCE, unit, year, grade.name(), Influence.of(grade, affected), this);
      facts.add(Counted.AFFECTED, unit, year, grade.name(), affected, this);
      facts.add(Counted.STAGE_DAYS, unit, year, "report", 1, this);
      if (closed) {
        facts.add(Counted.STAGE_DAYS, unit, year, "close", 30, this);
      }
      facts.add(Counted.STAGE_IN_TIME, unit, year, "report", 1, this);
    }
  }

  private static Slot fact(Counted counted, String unit, String key, double value) {
    return facts -> facts.add(counted, unit, LAST, key, value, Incident.of(unit, LAST));
  }

  private static Slot zeroReports(String unit, int... filed) {
    return facts ->
        IntStream.range(0, filed.length)
            .forEach(
                year ->
                    IntStream.range(0, 10)
                        .forEach(
                            month ->
                                facts.add(
                                    Counted.ZERO_REPORT,
                                    unit,
                                    YEARS.get(year),
                                    unit,
                                    month < filed[year] ? 1 : 0,
                                    Incident.of(unit, LAST))));
  }

  static Stream<Case> cases() {
    Incident one = Incident.of("D01", LAST);
    List<Slot> none = List.of();
    List<Slot> years = YEARS.stream().<Slot>map(year -> Incident.of("D01", year)).toList();
    List<Slot> grades =
        Stream.of("教学类", "安全类")
            .<Slot>flatMap(
                category ->
                    Stream.of(Severity.GENERAL, Severity.MAJOR)
                        .map(grade -> one.graded(category, grade)))
            .toList();
    List<Slot> colours =
        Stream.of("BLUE", "YELLOW", "ORANGE", "RED")
            .<Slot>map(
                colour ->
                    facts -> {
                      fact(Counted.WARNING, "D01", colour, 1).add(facts);
                      fact(Counted.WARNING_IN_TIME, "D01", colour, 1).add(facts);
                    })
            .toList();
    return Stream.of(
        new Case("years", 14, none, years),
        new Case("units", 11, none, units(LAST)),
        new Case("units of two years", 9, none, unitsOfTwoYears()),
        new Case("units, one silent", 11, silent(), unitsOfTwoYears().subList(1, 4)),
        new Case("units, two silent", 11, twoSilent(), units(LAST)),
        new Case("programmes", 9, none, programmes()),
        new Case("grades of categories", 9, none, grades),
        new Case("clauses", 9, none, clauses(one)),
        new Case("posts", 10, none, posts(one)),
        new Case("terms", 13, none, List.of(one, one.by("CT-01", "TEACHER", 2))),
        new Case("students affected", 9, none, affected(one)),
        new Case("cases still open", 14, none, List.of(one, one.open())),
        new Case("warnings", 9, none, colours),
        new Case("complaints", 14, none, parts(Counted.COMPLAINT, Counted.COMPLAINT_HANDLED)),
        new Case("opinions", 12, none, parts(Counted.COMPLAINT, Counted.COMPLAINT_SATISFIED)),
        new Case("self-checks", 12, none, parts(Counted.SELF_CHECK, Counted.SELF_CHECK_DONE)),
        new Case(
            "kinds of complaint",
            9,
            none,
            Stream.of("HELP", "COMPLAINT", "INQUIRY")
                .<Slot>map(
                    kind ->
                        facts -> {
                          fact(Counted.COMPLAINT, "D01", kind, 1).add(facts);
                          fact(Counted.COMPLAINT_OF_KIND, "D01", kind, 1).add(facts);
                        })
                .toList()),
        new Case(
            "withdrawn warnings",
            9,
            Collections.nCopies(6, fact(Counted.WARNING, "D01", "BLUE", 1)),
            Stream.of("WRONG_DATA", "NOT_QUALITY", "WRONG_RULE")
                .map(reason -> fact(Counted.WARNING_WITHDRAWN, "D01", reason, 1))
                .toList()),
        new Case(
            "causes",
            9,
            List.of(facts -> IntStream.range(0, 6).forEach(i -> one.add(facts))),
            Stream.of("RULES", "DATA", "STUDENTS")
                .map(cause -> fact(Counted.CAUSE, "D01", cause, 1))
                .toList()));
  }

  private static List<Slot> silent() {
    return List.of(zeroReports("D01", 10, 10, 10), zeroReports("D06", 10, 10, 3));
  }

  private static List<Slot> twoSilent() {
    return List.of(
        zeroReports("D01", 10, 10, 10),
        zeroReports("D06", 10, 10, 3),
        zeroReports("D07", 10, 10, 3));
  }

  private static List<Slot> units(String year) {
    return Stream.of("D01", "D06", "D07").<Slot>map(unit -> Incident.of(unit, year)).toList();
  }

  private static List<Slot> unitsOfTwoYears() {
    return Stream.of(YEARS.get(1), LAST)
        .<Slot>flatMap(year -> Stream.of("D01", "D06").map(unit -> Incident.of(unit, year)))
        .toList();
  }

  private static List<Slot> programmes() {
    return Stream.of("D01", "D06", "P23", "P24")
        .<Slot>map(unit -> Incident.of(unit, LAST))
        .toList();
  }

  private static List<Slot> clauses(Incident one) {
    return Stream.of("CT-01", "CT-02", "EX-08", "SP-07")
        .<Slot>map(clause -> one.by(clause, "TEACHER", 1))
        .toList();
  }

  private static List<Slot> posts(Incident one) {
    return Stream.of("TEACHER", "MANAGER", "OTHER")
        .<Slot>map(post -> one.by("CT-01", post, 1))
        .toList();
  }

  private static List<Slot> affected(Incident one) {
    Incident major = one.graded("教学类", Severity.MAJOR);
    return List.of(one, one.affecting(1), major, major.affecting(1));
  }

  /** Facts of which there are two kinds: those that have something and those that have not. */
  private static List<Slot> parts(Counted whole, Counted part) {
    return Stream.of(0, 1)
        .<Slot>map(
            value ->
                facts -> {
                  fact(whole, "D01", "A", 1).add(facts);
                  fact(part, "D01", "A", value).add(facts);
                })
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noCountUnderFiveFollowsFromWhatOutsidersRead(Case of) {
    Map<String, Same> read = new HashMap<>();
    Worlds.of(of.slots().size(), of.most()).forEach(world -> read(of, world, read));

    assertThat(
            read.values().stream()
                .filter(same -> same.isWhole(of))
                .flatMap(same -> same.cells().entrySet().stream())
                .filter(cell -> isTold(cell.getValue()))
                .map(Map.Entry::toString)
                .limit(5))
        .isEmpty();
    assertThat(read).hasSizeGreaterThan(2);
  }

  /**
   * What the college reads where outsiders read the same.
   *
   * @param facts how many there are
   */
  private record Same(Map<String, Set<String>> cells, TreeSet<Integer> facts) {

    /** With more facts than were tried there may be others of which outsiders read the same. */
    boolean isWhole(Case of) {
      return facts.size() == 1 && facts.last() < of.most() || facts.last() <= of.most() - FEW;
    }

    /** Further facts only add to what a cell may hold: once nothing is told, nothing will be. */
    boolean tellsNothing() {
      return !cells.isEmpty() && cells.values().stream().noneMatch(AnalysisPublicTest::isTold);
    }

    void add(Map<String, String> inner) {
      Set<String> places = new HashSet<>(inner.keySet());
      places.addAll(cells.keySet());
      places.forEach(
          place ->
              cells
                  .computeIfAbsent(place, any -> new HashSet<>())
                  .add(inner.getOrDefault(place, "")));
    }
  }

  private static boolean isTold(Set<String> values) {
    return values.size() == 1 && values.iterator().next().matches("[1-4]");
  }

  private static void read(Case of, int[] world, Map<String, Same> read) {
    var facts = new Facts();
    of.given().forEach(slot -> slot.add(facts));
    for (int slot = 0; slot < world.length; slot++) {
      for (int i = 0; i < world[slot]; i++) {
        of.slots().get(slot).add(facts);
      }
    }
    Material material = material(facts);
    Same same =
        read.computeIfAbsent(
            shown(written(material, true)), any -> new Same(new TreeMap<>(), new TreeSet<>()));
    same.facts().add(IntStream.of(world).sum());
    if (!same.tellsNothing()) {
      same.add(cells(written(material, false)));
    }
  }

  private static Material material(Facts facts) {
    var pool =
        new Pool(key -> facts.of(key.counted()), TREE, YEARS.getFirst(), YEARS.getLast(), null);
    var bases = new Bases(TREE, null);
    YEARS.forEach(year -> bases.put("STUDENTS", year, STUDENTS));
    return new Material(
        AssembledReport.of(
            YEARS, TREE, STUDENTS, facts.of(Counted.INCIDENT), facts.of(Counted.ZERO_REPORT)),
        pool,
        TREE,
        new Coverage(pool, YEARS, 0.02),
        bases,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new RuleBook(
                "2023",
                "认定办法",
                null,
                LocalDate.of(2023, 9, 1),
                Map.of(),
                List.of(),
                List.of(),
                new Accumulation("ACC", 3),
                Map.of())),
        Set.of("教学类"),
        Set.of("安全类"),
        TODAY,
        TODAY.plusDays(7),
        null,
        Plans.NONE,
        new PartYears((what, key) -> null));
  }

  private static List<Block> written(Material material, boolean open) {
    var sheet = new Sheet(new Words(Locale.CHINESE, Analyses.BUNDLE), open);
    return Analyses.blocks(material, sheet);
  }

  /** All that outsiders read; charts show what tables hold. */
  private static String shown(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                switch (block) {
                  case Paragraph paragraph -> paragraph.text();
                  case Grid grid ->
                      grid.key()
                          + grid.rows().stream()
                              .map(row -> row.stream().map(cell -> cell.shown()).toList())
                              .toList();
                  default -> "";
                })
        .collect(Collectors.joining("\n"));
  }

  /** Cells by table, words of the row and column. */
  private static Map<String, String> cells(List<Block> blocks) {
    Map<String, String> cells = new HashMap<>();
    for (Block block : blocks) {
      if (block instanceof Grid grid) {
        grid.rows()
            .forEach(
                row ->
                    IntStream.range(1, row.size())
                        .forEach(
                            i ->
                                cells.merge(
                                    grid.key() + " " + name(grid, row, i),
                                    row.get(i).shown(),
                                    (a, b) -> a + " " + b)));
      }
    }
    return cells;
  }

  private static String name(Grid grid, List<Cell> row, int column) {
    boolean twoWords = Set.of("T1-1", "T2", "T10").contains(grid.key());
    return row.get(0).shown()
        + (twoWords ? " " + row.get(1).shown() : "")
        + " "
        + grid.columns().get(column).title();
  }
}
