package io.vigil.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.complaint.ClusterRule.Found;
import io.vigil.api.complaint.ClusterRule.Receipt;
import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterRuleTest {

  /** Complaints about a canteen in spring 2026, one of them on 21 March about something else. */
  @Test
  void theThirdInThirtyDaysIsBlueAndTheFifthYellow() {
    List<Found> found =
        found(
            "2026-03-17",
            "2026-03-18",
            "2026-03-20",
            "2026-03-21",
            "2026-03-23",
            "2026-03-24",
            "2026-03-26");

    assertThat(found)
        .extracting(Found::colour, one -> one.at().toString().substring(0, 10), Found::first)
        .containsExactly(
            tuple(Colour.BLUE, "2026-03-20", "c-2026-03-17"),
            tuple(Colour.YELLOW, "2026-03-23", "c-2026-03-17"));
    assertThat(found.getLast().members())
        .containsExactly(
            "c-2026-03-17", "c-2026-03-18", "c-2026-03-20", "c-2026-03-21", "c-2026-03-23");
  }

  @Test
  void twoInThirtyDaysAreNone() {
    assertThat(found("2026-03-01", "2026-03-17", "2026-04-17")).isEmpty();
  }

  @Test
  void theThirtyFirstDayDoesNotCountAnyMore() {
    assertThat(found("2026-03-01", "2026-03-10", "2026-03-31")).isEmpty();
    assertThat(found("2026-03-01", "2026-03-10", "2026-03-30")).hasSize(1);
  }

  @Test
  void aClusterIsToldOnceHoweverLongItLasts() {
    assertThat(found("2026-03-01", "2026-03-11", "2026-03-21", "2026-04-01", "2026-04-11"))
        .hasSize(1);
  }

  @Test
  void whatPilesUpAgainAfterAQuietTimeIsAnotherCluster() {
    assertThat(
            found(
                "2025-11-03", "2025-11-04", "2025-11-05", "2026-03-03", "2026-03-04", "2026-03-05"))
        .extracting(Found::first)
        .containsExactly("c-2025-11-03", "c-2026-03-03");
  }

  @Test
  void theOrderInWhichTheyBecomeKnownChangesNothing() {
    List<Receipt> known = receipts("2026-03-17", "2026-03-18", "2026-03-20");

    assertThat(ClusterRule.found(known.reversed())).isEqualTo(ClusterRule.found(known));
  }

  private static List<Found> found(String... days) {
    return ClusterRule.found(receipts(days));
  }

  private static List<Receipt> receipts(String... days) {
    return Arrays.stream(days)
        .map(day -> new Receipt("c-" + day, Instant.parse(day + "T02:00:00Z")))
        .toList();
  }
}
