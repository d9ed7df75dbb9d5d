package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.warning.FindWarnings;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cases under which the matter of another one was answered. */
class SameMatterTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

  @Test
  void whatIsOfItsGroupAndBeganInTheWeeksAroundIsToldOnce() {
    FindWarnings.Item own = SampleCases.value("own", DAY, null);
    FindWarnings.Item leader = SampleCases.value("leader", DAY.minusDays(7), null);
    FindWarnings.Item other = SampleCases.value("other", DAY.plusDays(7), null);

    assertThat(
            SameMatter.others(
                own, Stream.of(leader, own, SampleCases.withSiblings(leader, 2), other)))
        .containsExactly(leader, other);
  }
}
