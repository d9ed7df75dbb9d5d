package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.reading.ReadingFact;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class of 40 of whom two or three are absent each day, for 60 days. */
class DoubtTest {
  private static final Facts CLASS = Facts.ofClass("class 1");
  private static final int SIZE = 40;
  private static final int DAYS = 60;

  private final PaperWatch watch = new PaperWatch(1, false);

  @BeforeEach
  void usualDays() {
    usual().forEach(watch::recorded);
  }

  private static List<ReadingFact> usual() {
    List<ReadingFact> facts = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      facts.add(CLASS.ratio(day, SIZE - 2 - day % 2, SIZE));
    }
    return facts;
  }

  @Test
  void theAbsentInPlaceOfThePresentAreInDoubtAndRaiseNothing() {
    watch.recorded(CLASS.ratio(DAYS, 3, SIZE));

    assertThat(watch.doubted("class 1")).containsExactly("2026-11-06 COMPLEMENT");
    assertThat(watch.messages()).isEmpty();
  }

  @Test
  void aRealFallRaisesAtOnce() {
    watch.recorded(CLASS.ratio(DAYS, 22, SIZE));

    assertThat(watch.doubted("class 1")).isEmpty();
    assertThat(watch.standing()).singleElement().asString().contains("OPEN");
  }

  @Test
  void aCorrectionEndsTheDoubtAndTheRightValueIsJudged() {
    watch.recorded(CLASS.ratio(DAYS, 3, SIZE));

    watch.corrected(CLASS.ratio(DAYS, 37, SIZE));

    assertThat(watch.doubted("class 1")).isEmpty();
    assertThat(watch.messages()).isEmpty();
  }

  @Test
  void aConfirmedValueIsJudgedLikeAnyOther() {
    watch.recorded(CLASS.ratio(DAYS, 3, SIZE));

    watch.confirmed(CLASS.ratio(DAYS, 3, SIZE));

    assertThat(watch.doubted("class 1")).isEmpty();
    assertThat(watch.standing()).singleElement().asString().contains("OPEN");
  }

  @Test
  void aConfirmationOfAnotherValueConfirmsNothing() {
    watch.recorded(CLASS.ratio(DAYS, 3, SIZE));

    watch.confirmed(CLASS.ratio(DAYS, 4, SIZE));

    assertThat(watch.doubted("class 1")).hasSize(1);
    assertThat(watch.standing()).isEmpty();
  }

  @Test
  void aDayOfAWeekIsLeftOutOfItsWeek() {
    var weekly = new PaperWatch(1, false);
    Facts facts = CLASS.judgedByWeek().recordedAt(Facts.LATER.plus(365, ChronoUnit.DAYS));
    for (int day = 0; day < 7 * 40; day++) {
      boolean wrong = day == 7 * 38 + 2;
      weekly.recorded(facts.ratio(day, wrong ? 2 : SIZE - 2 - day % 2, SIZE));
    }

    assertThat(weekly.doubted("class 1")).hasSize(1);
    assertThat(weekly.standing()).isEmpty();
  }

  @Test
  void theOrderOfArrivalMakesNoDifference() {
    List<ReadingFact> facts = new ArrayList<>(usual());
    facts.add(CLASS.ratio(DAYS, 3, SIZE));
    facts.add(CLASS.ratio(DAYS + 1, 22, SIZE));
    facts.add(CLASS.ratio(DAYS + 2, 37, SIZE));
    facts.subList(DAYS, facts.size()).forEach(watch::recorded);

    for (int seed = 1; seed <= 3; seed++) {
      Collections.shuffle(facts, new Random(seed));
      var shuffled = new PaperWatch(7, true);
      facts.forEach(shuffled::recorded);
      shuffled.flush();

      assertThat(shuffled.doubted("class 1")).isEqualTo(watch.doubted("class 1"));
      assertThat(shuffled.standing()).isEqualTo(watch.standing());
    }
  }
}
