package io.vigil.monitor.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.trial.FindTrial;
import io.vigil.api.trial.Proposal;
import io.vigil.api.trial.StartTrial;
import io.vigil.api.trial.Trial;
import io.vigil.api.trial.Trial.State;
import io.vigil.monitor.watch.JudgedCase;
import io.vigil.monitor.watch.JudgedTwice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrialRunTest {
  private static final List<Long> SERIES = LongStream.range(0, 100).boxed().toList();

  private final List<List<Long>> judged = new ArrayList<>();

  @Test
  void seriesAreJudgedAFewAtATime() {
    TrialRun run = run(this::quiet);

    run.run();

    assertThat(judged).allMatch(few -> few.size() <= 8);
    assertThat(judged.stream().flatMap(List::stream)).containsExactlyElementsOf(SERIES);
    assertThat(standing(run).state()).isEqualTo(State.DONE);
  }

  @Test
  void progressIsToldWhileItRuns() {
    var seen = new ArrayList<Long>();
    var holder = new ArrayList<TrialRun>();
    TrialRun run =
        run(
            few -> {
              seen.add(standing(holder.getFirst()).done());
              return quiet(few);
            });
    holder.add(run);

    run.run();

    assertThat(seen).isSorted().startsWith(0L, 8L).endsWith(96L);
  }

  @Test
  void aTrialThatIsCancelledStopsBeforeTheNextSeries() {
    var holder = new ArrayList<TrialRun>();
    TrialRun run =
        run(
            few -> {
              holder.getFirst().cancel();
              return quiet(few);
            });
    holder.add(run);

    run.run();

    assertThat(judged).hasSize(1);
    assertThat(standing(run).state()).isEqualTo(State.CANCELLED);
    assertThat(standing(run).done()).isEqualTo(8);
  }

  @Test
  void aTrialThatIsCancelledBeforeItsTurnNeverRuns() {
    TrialRun run = run(this::quiet);

    run.cancel();
    run.run();

    assertThat(judged).isEmpty();
    assertThat(standing(run).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void aTrialThatIsOverCannotBeCancelled() {
    TrialRun run = run(this::quiet);

    run.run();
    run.cancel();

    assertThat(standing(run).state()).isEqualTo(State.DONE);
  }

  @Test
  void aFaultEndsTheTrialAndIsTold() {
    TrialRun run =
        run(
            few -> {
              throw new IllegalStateException("no database");
            });

    run.run();

    assertThat(standing(run).state()).isEqualTo(State.FAILED);
  }

  @Test
  void ofVeryManyDifferencesTheFirstAreListedAndAllAreCounted() {
    TrialRun run = run(few -> List.of(manyNew()));

    run.run();

    Trial trial = standing(run);
    assertThat(trial.kinds().values()).containsExactly(13L * 200);
    assertThat(trial.total()).isEqualTo(Tally.KEPT);
    assertThat(trial.listedAll()).isFalse();
  }

  private static JudgedTwice manyNew() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    return new JudgedTwice(
        "class 1",
        List.of(),
        LongStream.range(0, 200)
            .mapToObj(i -> first.plusDays(2 * i))
            .map(day -> new JudgedCase(day, day, day, Colour.BLUE))
            .toList());
  }

  private List<JudgedTwice> quiet(List<Long> few) {
    judged.add(List.copyOf(few));
    return few.stream().map(id -> new JudgedTwice("u" + id, List.of(), List.of())).toList();
  }

  private static TrialRun run(Function<List<Long>, List<JudgedTwice>> judge) {
    var proposal = new Proposal(null, 2, null, null, null, null);
    var order = new StartTrial("any", "office", "ANY", List.of(), null, null, List.of(), proposal);
    return new TrialRun(order, SERIES, judge, Instant.parse("2026-11-20T00:00:00Z"));
  }

  private static Trial standing(TrialRun run) {
    return run.trial(new FindTrial("any", null, 0, 10));
  }
}
