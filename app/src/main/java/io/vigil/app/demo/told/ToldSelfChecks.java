package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.selfcheck.CheckedItem;
import io.vigil.api.selfcheck.SelfCheckCommand;
import io.vigil.api.selfcheck.SelfCheckCommand.CloseSelfCheckFinding;
import io.vigil.api.selfcheck.SelfCheckCommand.FinishSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.NoteSelfCheckFinding;
import io.vigil.api.selfcheck.SelfCheckCommand.PassSelfCheckTime;
import io.vigil.api.selfcheck.SelfCheckCommand.PlanSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.StartSelfCheck;
import io.vigil.app.check.SelfCheckAreas;
import io.vigil.app.check.SelfCheckAreas.Area;
import io.vigil.app.demo.College;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoFinding;
import io.vigil.app.demo.cases.DemoSelfCheck;
import io.vigil.app.demo.cases.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Self-checks, planned at the beginning of their period. */
final class ToldSelfChecks {
  /** What the lists call the areas, and their codes. */
  private static final Map<String, String> CODES =
      Map.of(
          "招生", "admissions",
          "平安校园", "safe-campus",
          "财务", "finance",
          "学籍与成绩", "records",
          "教学标准执行", "standards",
          "教学过程规范管理", "process");

  private static final LocalTime PLANNED = LocalTime.of(9, 0);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final Duration LASTS = Duration.ofHours(2);
  private static final String PUT_RIGHT = "已整改，复查合格";

  private final DemoCalendar calendar = new DemoCalendar();
  private final DemoCases cases;
  private final Cast cast;
  private final Map<String, Area> areas;

  ToldSelfChecks(DemoCases cases, Cast cast, SelfCheckAreas areas) {
    this.cases = cases;
    this.cast = cast;
    this.areas = areas.all().stream().collect(Collectors.toMap(Area::code, Function.identity()));
  }

  Stream<ToldCase> all() {
    return cases.selfChecks().map(this::check).sorted(ToldCase.IN_ORDER);
  }

  private ToldCase check(DemoSelfCheck check) {
    Area area = Objects.requireNonNull(areas.get(CODES.get(check.area())));
    String id = SelfCheckCommand.id(check.unit(), area.code(), check.period());
    By by = check.unit().equals(College.SCHOOL) ? cast.by(Posts.QUALITY) : cast.head(check.unit());
    Instant planned = CaseDays.at(firstDay(check), PLANNED);
    var plan =
        new PlanSelfCheck(
            id,
            area.level(),
            area.code(),
            area.name(),
            check.unit(),
            check.period(),
            area.checklist(),
            CaseDays.at(check.due(), LAST_SECOND),
            cast.by(Posts.QUALITY),
            planned);
    Instant done = check.doneAt();
    Stream<SelfCheckCommand> rest =
        done == null
            ? Stream.of(new PassSelfCheckTime(id, Deliveries.OPENING))
            : done(check, area, id, by, done);
    return new ToldCase(id, planned, Stream.concat(Stream.of(plan), rest).toList());
  }

  /** First day of the term or calendar year. */
  private LocalDate firstDay(DemoSelfCheck check) {
    return calendar.terms().stream()
        .filter(term -> term.term().code().equals(check.period()))
        .map(term -> term.range().first())
        .findFirst()
        .orElseGet(() -> LocalDate.of(Integer.parseInt(check.period()), 1, 4));
  }

  private static Stream<SelfCheckCommand> done(
      DemoSelfCheck check, Area area, String id, By by, Instant done) {
    List<DemoFinding> findings = check.findings();
    var start = new StartSelfCheck(id, by, done.minus(LASTS));
    Stream<SelfCheckCommand> noted =
        IntStream.range(0, findings.size()).mapToObj(i -> noted(area, id, i, findings.get(i), by));
    var finish = new FinishSelfCheck(id, items(area, findings.size()), null, by, done);
    Stream<SelfCheckCommand> closed =
        IntStream.range(0, findings.size())
            .boxed()
            .flatMap(i -> closed(id, i, findings.get(i), by))
            .sorted(Comparator.comparing(CloseSelfCheckFinding::at))
            .map(one -> one);
    return Stream.of(Stream.of(start), noted, Stream.of(finish), closed).flatMap(all -> all);
  }

  private static NoteSelfCheckFinding noted(
      Area area, String id, int index, DemoFinding finding, By by) {
    String item = area.checklist().get(index % area.checklist().size());
    return new NoteSelfCheckFinding(
        id, findingId(id, index), item, finding.text(), by, finding.foundAt());
  }

  private static Stream<CloseSelfCheckFinding> closed(
      String id, int index, DemoFinding finding, By by) {
    return Stream.ofNullable(finding.closedAt())
        .map(at -> new CloseSelfCheckFinding(id, findingId(id, index), PUT_RIGHT, by, at));
  }

  private static String findingId(String id, int index) {
    return ToldCase.idOf("finding", id + "|" + index);
  }

  /** Findings fall on the items of the list one after the other. */
  private static List<CheckedItem> items(Area area, int findings) {
    List<String> checklist = area.checklist();
    return IntStream.range(0, checklist.size())
        .mapToObj(i -> new CheckedItem(checklist.get(i), i >= findings, null))
        .toList();
  }
}
