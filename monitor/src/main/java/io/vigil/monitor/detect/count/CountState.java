package io.vigil.monitor.detect.count;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a series of counts from one period to the next: the counts and exposures
 * themselves, at most {@value #MOST_BYTES} bytes of {@link CountCodec}, the oldest dropped first.
 *
 * @param last place of the latest period in the calendar, in periods of its kind
 * @param series counts and exposures up to that period, in base 64
 */
public record CountState(long last, String series) {
  /** Below 2 KiB as text: 520 weeks of up to 126 cases with a steady exposure. */
  static final int MOST_BYTES = 1_500;

  /**
   * The same series with one more period; those between without a report are missing.
   *
   * @param known {@code null} for a series that begins
   * @param place of the period, behind the last one
   * @param exposure what the count is proportional to, kept as a whole number of at least 1
   * @param longest most periods that are kept
   */
  public static CountState with(
      @Nullable CountState known, long place, double count, double exposure, int longest) {
    CountSeries before = known == null ? CountSeries.of() : known.counts();
    long gap = known == null ? 0 : place - known.last - 1;
    int kept = (int) Math.max(0, Math.min(before.weeks(), longest - 1 - gap));
    int missing = kept == 0 ? 0 : (int) gap;
    double[] counts = tail(before.counts(), kept, missing + 1, Double.NaN);
    double whole = Math.max(1, Math.rint(exposure));
    double[] exposures = tail(before.exposures(), kept, missing + 1, whole);
    counts[counts.length - 1] = count;
    return new CountState(place, text(new CountSeries(counts, exposures)));
  }

  private static double[] tail(double[] all, int kept, int more, double filler) {
    double[] tail = Arrays.copyOfRange(all, all.length - kept, all.length + more);
    Arrays.fill(tail, kept, kept + more, filler);
    return tail;
  }

  private static String text(CountSeries series) {
    CountSeries kept = series;
    byte[] bytes = CountCodec.encode(kept);
    while (bytes.length > MOST_BYTES) {
      int fewer = Math.min(kept.weeks() - 1, kept.weeks() * MOST_BYTES / bytes.length);
      kept = new CountSeries(tail(kept.counts(), fewer, 0, 0), tail(kept.exposures(), fewer, 0, 0));
      bytes = CountCodec.encode(kept);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The series, its latest period last. */
  public CountSeries counts() {
    return CountCodec.decode(Base64.getDecoder().decode(series));
  }
}
