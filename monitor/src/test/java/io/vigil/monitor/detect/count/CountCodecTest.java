package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CountCodecTest {

  @Property(tries = 100)
  void givesBackWhatItWasGiven(
      @ForAll @Size(max = 60) List<@IntRange(min = -1, max = 900_000) Integer> counts,
      @ForAll @IntRange(min = 1, max = 30_000) int exposure) {
    double[] cases = counts.stream().mapToDouble(n -> n < 0 ? Double.NaN : n).toArray();
    double[] exposures = new double[counts.size()];
    for (int week = 0; week < exposures.length; week++) {
      exposures[week] = exposure + week * 37 % 11;
    }

    CountSeries back = CountCodec.decode(CountCodec.encode(new CountSeries(cases, exposures)));

    assertThat(back.counts()).isEqualTo(cases);
    assertThat(back.exposures()).isEqualTo(exposures);
  }

  @Test
  void tenYearsAreAKilobyte() {
    double[] counts = new double[520];
    double[] exposures = new double[520];
    for (int week = 0; week < 520; week++) {
      counts[week] = week % 127;
      exposures[week] = 8_700 + week % 60;
    }

    assertThat(CountCodec.encode(new CountSeries(counts, exposures))).hasSizeLessThan(1_100);
  }
}
