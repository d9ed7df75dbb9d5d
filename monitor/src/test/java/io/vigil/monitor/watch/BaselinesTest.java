package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.reading.ReadingFact;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A class that attended at 99 % for 60 days and at 94 % from then on, inside its lines. */
class BaselinesTest {
  private static final Facts CLASS_1 = Facts.ofClass("class 1");
  private static final int SHIFTED = 60;
  private static final int ACCEPTED = 75;

  @Test
  void withoutADecisionTheNewLevelStaysTrouble() {
    var watch = new PaperWatch(1, true);
    days(0, ACCEPTED + 10).forEach(watch::recorded);

    assertThat(watch.commands()).hasExactlyElementsOfTypes(RaiseWarning.class);
  }

  @Test
  void onceTheNewLevelIsAcceptedItIsNoTroubleAnyMore() {
    var watch = new PaperWatch(1, true);
    days(0, ACCEPTED).forEach(watch::recorded);
    accept(watch);

    days(ACCEPTED, ACCEPTED + 10).forEach(watch::recorded);

    assertThat(watch.commands().get(0)).isInstanceOf(RaiseWarning.class);
    assertThat(watch.commands().get(1)).isInstanceOf(ClearWarning.class);
    assertThat(watch.standing()).singleElement().asString().contains("CLOSED");
  }

  @Test
  void whatWasJudgedBeforeTheDecisionStays() {
    var watch = new PaperWatch(1, true);
    days(0, ACCEPTED).forEach(watch::recorded);
    List<String> before = watch.standing();

    accept(watch);

    assertThat(watch.standing()).isEqualTo(before);
    assertThat(watch.withdrawn()).isZero();
  }

  @Test
  void aFallBelowTheNewLevelIsNoticedOnceItIsKnown() {
    var watch = new PaperWatch(1, true);
    days(0, ACCEPTED, 192).forEach(watch::recorded);
    accept(watch);
    days(ACCEPTED, SHIFTED + 40, 192).forEach(watch::recorded);
    assertThat(raised(watch)).isEqualTo(1);

    for (int day = SHIFTED + 40; day < SHIFTED + 50; day++) {
      watch.recorded(CLASS_1.ratio(day, 181, 200));
    }

    assertThat(raised(watch)).isEqualTo(2);
  }

  @Test
  void itDoesNotMatterWhetherTheDecisionOrTheReadingsComeFirst() {
    var inOrder = new PaperWatch(1, true);
    days(0, ACCEPTED).forEach(inOrder::recorded);
    accept(inOrder);
    days(ACCEPTED, SHIFTED + 50).forEach(inOrder::recorded);

    for (long seed = 0; seed < 8; seed++) {
      var random = new Random(seed);
      var shuffled = new ArrayList<>(days(0, SHIFTED + 50));
      Collections.shuffle(shuffled, random);
      int place = random.nextInt(shuffled.size());
      var watch = new PaperWatch(1 + random.nextInt(50), random.nextBoolean());
      shuffled.subList(0, place).forEach(watch::recorded);
      accept(watch);
      shuffled.subList(place, shuffled.size()).forEach(watch::recorded);
      watch.flush();

      assertThat(watch.standing()).isEqualTo(inOrder.standing());
    }
  }

  @Test
  void theFirstDayAfterTheDecisionIsHeldAgainstTheNewLevel() {
    var watch = new PaperWatch(1, true);
    days(0, SHIFTED).forEach(watch::recorded);
    for (ReadingFact hardlyAnybody : days(SHIFTED, ACCEPTED, 5)) {
      watch.recorded(hardlyAnybody);
      watch.confirmed(hardlyAnybody);
    }
    assertThat(watch.doubted("class 1")).isEmpty();
    accept(watch);

    days(ACCEPTED, ACCEPTED + 1, 5).forEach(watch::recorded);
    assertThat(watch.doubted("class 1")).isEmpty();

    watch.corrected(days(ACCEPTED - 1, ACCEPTED, 4).getFirst());
    assertThat(watch.doubted("class 1")).noneMatch(one -> one.startsWith(day(ACCEPTED)));
  }

  private static String day(int day) {
    return Facts.MONDAY.plusDays(day).toString();
  }

  private static void accept(PaperWatch watch) {
    LocalDate from = Facts.MONDAY.plusDays(SHIFTED);
    watch.accepted(CLASS_1.ratio(0, 1, 1), from, Facts.MONDAY.plusDays(ACCEPTED - 1));
  }

  private static long raised(PaperWatch watch) {
    return watch.commands().stream().filter(RaiseWarning.class::isInstance).count();
  }

  private static List<ReadingFact> days(int first, int end) {
    return days(first, end, 187);
  }

  private static List<ReadingFact> days(int first, int end, int level) {
    var days = new ArrayList<ReadingFact>();
    for (int day = first; day < end; day++) {
      int present = (day < SHIFTED ? 197 : level) + day % 3;
      days.add(CLASS_1.ratio(day, present, 200));
    }
    return days;
  }
}
