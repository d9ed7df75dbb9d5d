package io.vigil.app.demo;

import io.vigil.api.unit.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The units of the demo college: who belongs where. */
public final class College {
  public static final String SCHOOL = "LL";

  private final Deliveries deliveries;
  private final List<Programme> programmes = Programme.all();
  private final List<Course> courses = Course.all();
  private final List<Teacher> teachers = Teacher.all();
  private final Map<String, String> facultyOf = new TreeMap<>();

  public College(Deliveries deliveries) {
    this.deliveries = deliveries;
    programmes.forEach(p -> facultyOf.put(p.id(), p.faculty()));
    courses.forEach(c -> facultyOf.put(c.id(), facultyOf.getOrDefault(c.parent(), c.parent())));
    teachers.forEach(t -> facultyOf.put(t.id(), t.unit()));
  }

  List<Programme> programmes() {
    return programmes;
  }

  public List<Course> courses() {
    return courses;
  }

  public List<Teacher> teachers() {
    return teachers;
  }

  /** Units that teach: faculties and teaching departments. */
  public List<String> teachingUnits() {
    return IntStream.rangeClosed(1, 9).mapToObj(i -> "D0" + i).toList();
  }

  /** The faculty of a programme, class, course or teacher; any other unit is its own. */
  public String facultyOf(String unit) {
    String programme = unit.startsWith("P") ? unit.substring(0, 3) : unit;
    return facultyOf.getOrDefault(programme, unit);
  }

  Stream<ClassGroup> classes() {
    return programmes.stream()
        .flatMap(
            p -> IntStream.rangeClosed(Programme.FIRST_ENTRY, 2026).boxed().flatMap(p::entered));
  }

  Stream<DemoUnit> units() {
    Instant setup = Deliveries.SETUP;
    Stream<DemoUnit> fixed = Table.of("units.csv").rows().stream().map(row -> unit(row, setup));
    return Stream.of(
            fixed,
            programmes.stream()
                .map(
                    p ->
                        unit(p.id(), p.name(), p.nameEn(), UnitKind.PROGRAMME, p.faculty(), setup)),
            courses.stream()
                .map(c -> unit(c.id(), c.name(), c.nameEn(), UnitKind.COURSE, c.parent(), setup)),
            teachers.stream()
                .map(t -> unit(t.id(), t.name(), null, UnitKind.TEACHER, t.unit(), setup)),
            classes().map(this::unit))
        .flatMap(Function.identity());
  }

  /** Students of the college, its faculties and programmes, and staff, by school year. */
  Stream<DemoBase> bases() {
    Stream<DemoBase> school =
        Table.of("college.csv").rows().stream()
            .flatMap(
                row ->
                    Stream.of(
                        base(
                            DemoBase.STUDENTS,
                            SCHOOL,
                            row.text("school_year"),
                            row.number("students")),
                        base(
                            DemoBase.STAFF, SCHOOL, row.text("school_year"), row.number("staff"))));
    return Stream.concat(
        school, IntStream.rangeClosed(Programme.FIRST_YEAR, 2026).boxed().flatMap(this::students));
  }

  private Stream<DemoBase> students(int year) {
    Map<String, Long> byFaculty =
        programmes.stream()
            .collect(
                Collectors.groupingBy(
                    Programme::faculty,
                    TreeMap::new,
                    Collectors.summingLong(p -> p.students(year))));
    String period = Periods.schoolYear(year);
    return Stream.concat(
        byFaculty.entrySet().stream()
            .map(e -> base(DemoBase.STUDENTS, e.getKey(), period, e.getValue())),
        programmes.stream().map(p -> base(DemoBase.STUDENTS, p.id(), period, p.students(year))));
  }

  private DemoBase base(String quantity, String unit, String schoolYear, long value) {
    int year = Integer.parseInt(schoolYear.substring(0, 4));
    Instant at = year < Programme.FIRST_YEAR ? Deliveries.SETUP : deliveries.opening(year);
    return new DemoBase(quantity, unit, schoolYear, BigDecimal.valueOf(value), at);
  }

  private DemoUnit unit(ClassGroup group) {
    Instant at = deliveries.opening(Math.max(group.entry(), Programme.FIRST_YEAR));
    return unit(
        group.id(), group.name(), group.nameEn(), UnitKind.CLASS_GROUP, group.programme().id(), at);
  }

  private static DemoUnit unit(Table.Row row, Instant at) {
    return new DemoUnit(
        row.text("unit"),
        row.text("name"),
        row.text("name_en"),
        UnitKind.valueOf(row.text("kind")),
        row.has("parent") ? row.text("parent") : null,
        row.has("aliases") ? List.of(row.text("aliases").split(";")) : List.of(),
        at);
  }

  private static DemoUnit unit(
      String id,
      String name,
      @Nullable String nameEn,
      UnitKind kind,
      @Nullable String parent,
      Instant at) {
    return new DemoUnit(id, name, nameEn, kind, parent, List.of(), at);
  }

  /** A modelled course; common courses belong to the unit that gives them. */
  public record Course(String id, String name, String nameEn, String parent) {
    static List<Course> all() {
      return Table.of("courses.csv").rows().stream()
          .map(Course::read)
          .sorted(Comparator.comparing(Course::id))
          .toList();
    }

    private static Course read(Table.Row row) {
      return new Course(
          row.text("course"), row.text("name"), row.text("name_en"), row.text("parent"));
    }

    boolean isCommon() {
      return id.startsWith("G");
    }

    /** The course that the weekly count of seats follows. */
    boolean isFirstOfProgramme() {
      return id.endsWith("-1");
    }
  }

  /** A teacher: a number, never a personal name. */
  public record Teacher(String id, String unit) {
    static List<Teacher> all() {
      return Table.of("teachers.csv").rows().stream().flatMap(Teacher::of).toList();
    }

    String name() {
      return "教师" + id;
    }

    private static Stream<Teacher> of(Table.Row row) {
      int first = Integer.parseInt(row.text("first_teacher").substring(1));
      int last = Integer.parseInt(row.text("last_teacher").substring(1));
      return IntStream.rangeClosed(first, last)
          .mapToObj(n -> new Teacher("T%04d".formatted(n), row.text("unit")));
    }
  }
}
