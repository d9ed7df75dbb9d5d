package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetState;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.app.page.Figure8.Known;
import io.vigil.app.register.Framework;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class Figure8Test {
  private static final Instant AT = Instant.parse("2026-11-20T00:00:00Z");

  private final Figure8 figure8 = new Figure8(new Framework(""), words());

  private static Words words() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Words(messages);
  }

  @Test
  void bothLoopsHaveTheirThirteenStepsAndAStepOfWhichNothingIsKnownSaysSo() {
    Figure8.Loops loops =
        figure8.of(
            Locale.CHINESE,
            Map.of(Figure8.TARGET, Known.of("95%"), Figure8.WARN, new Known("橙色", "/warnings/w")),
            Figure8.WARN,
            Known.of("2026-11-12 起触发预警"));

    assertThat(loops.lower())
        .extracting(Figure8.Station::name)
        .containsExactly("目标", "标准", "设计", "组织", "实施", "诊断", "激励", "学习", "创新", "改进");
    assertThat(loops.upper()).extracting(Figure8.Station::name).containsExactly("监测", "预警", "改进");
    assertThat(Stream.concat(loops.lower().stream(), loops.upper().stream()))
        .filteredOn(Figure8.Station::known)
        .extracting(Figure8.Station::says)
        .containsExactly("95%", "橙色");
    assertThat(loops.lower().get(3).says()).isEqualTo("尚无记录");
    assertThat(loops.isDrawn()).isTrue();
    assertThat(loops.upper())
        .filteredOn(Figure8.Station::current)
        .extracting(Figure8.Station::name)
        .containsExactly("预警");
  }

  @Test
  void anEmptyStepSaysWhatFillsItAndLeadsWhereThatIsDone() {
    Figure8.Loops loops =
        figure8.of(
            Locale.CHINESE,
            Map.of(Figure8.TARGET, Known.of("95%")),
            Map.of(Figure8.CARRY_OUT, "/targets/g-1/tasks/t-1#report"),
            Figure8.TARGET,
            null);

    assertThat(Stream.concat(loops.lower().stream(), loops.upper().stream()))
        .filteredOn(station -> !station.known())
        .hasSize(12)
        .allSatisfy(
            station -> {
              assertThat(station.filledBy()).doesNotContain("spiral.");
              assertThat(station.link()).startsWith("/");
            })
        .filteredOn(station -> station.place().equals("lower-carry-out"))
        .singleElement()
        .satisfies(
            station -> {
              assertThat(station.filledBy()).isEqualTo("待填报进展与佐证");
              assertThat(station.link()).isEqualTo("/targets/g-1/tasks/t-1#report");
            });
    assertThat(loops.lower().getFirst().filledBy()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING, , false, false, LOWER.TARGET",
    "RUNNING, t-1, false, false, LOWER.ORGANISE",
    "RUNNING, , true, false, LOWER.CARRY_OUT",
    "RUNNING, , true, true, LOWER.DIAGNOSE",
    "CONCLUDED, , true, true, LOWER.ENCOURAGE"
  })
  void aTargetStandsWhereItWasTakenLast(
      TargetState state, @Nullable String split, boolean said, boolean assessed, String stands) {
    assertThat(TargetSpiral.stands(target(state, split, said, assessed))).isEqualTo(stands);
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING, , false, false, LOWER.TARGET",
    "RUNNING, t-1, false, false, LOWER.ORGANISE",
    "RUNNING, t-1, true, false, LOWER.CARRY_OUT",
    "RUNNING, t-1, true, true, LOWER.DIAGNOSE",
    "CONCLUDED, , true, true, LOWER.ENCOURAGE"
  })
  void aTaskStandsWhereItOrItsPartsWereTakenLast(
      TargetState state, @Nullable String split, boolean said, boolean assessed, String stands) {
    FindTargets.Item target = target(state, split, said, assessed);
    TargetRow row = TargetRow.of(target, List.of()).getFirst();

    assertThat(YearTaskStanding.of(target, row)).isEqualTo(stands);
  }

  @Test
  void aTaskWhoseControlPointIsWarnedOfStandsThere() {
    assertThat(YearTaskStanding.furthest(Figure8.DIAGNOSE, Figure8.WARN)).isEqualTo(Figure8.WARN);
    assertThat(YearTaskStanding.furthest(Figure8.DIAGNOSE, Figure8.MONITOR))
        .isEqualTo(Figure8.DIAGNOSE);
  }

  private static FindTargets.Item target(
      TargetState state, @Nullable String split, boolean said, boolean assessed) {
    FindTargets.Task whole = task("t-1", null, said, assessed);
    return new FindTargets.Item(
        "g-1",
        "D01",
        null,
        2026,
        null,
        state,
        AT,
        split == null ? List.of(whole) : List.of(whole, task("p-1", split, said, assessed)),
        List.of(),
        null);
  }

  private static FindTargets.Task task(
      String id, @Nullable String parent, boolean said, boolean assessed) {
    return new FindTargets.Task(
        new TargetTask(
            id,
            TaskKind.KEY,
            ScoreHead.PROJECTS,
            id,
            null,
            100,
            "D01",
            parent == null ? null : TargetTask.reference("g-1", parent),
            null),
        null,
        90,
        assessed,
        null,
        said ? AT : null,
        false);
  }
}
