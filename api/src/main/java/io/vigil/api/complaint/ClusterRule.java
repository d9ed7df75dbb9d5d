package io.vigil.api.complaint;

import io.vigil.api.grading.Colour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When complaints about one object are a cluster: 3 within 30 days are blue, 5 are yellow. A
 * cluster ends with the first complaint that has fewer than 3 in the 30 days up to it.
 */
public final class ClusterRule {
  public static final int BLUE_FROM = 3;
  public static final int YELLOW_FROM = 5;
  public static final Duration WITHIN = Duration.ofDays(30);

  private ClusterRule() {}

  /** A complaint about the object. */
  public record Receipt(String complaintId, Instant at) {}

  /**
   * @param first the complaint that the cluster began with
   * @param members complaints of the 30 days, in order
   * @param at when the last of them came in
   */
  public record Found(String first, Colour colour, List<String> members, Instant at) {}

  /** Everything worth telling about complaints of one object, once for each cluster and colour. */
  public static List<Found> found(List<Receipt> complaints) {
    List<Receipt> sorted =
        complaints.stream()
            .sorted(Comparator.comparing(Receipt::at).thenComparing(Receipt::complaintId))
            .toList();
    List<Found> found = new ArrayList<>();
    @Nullable Found open = null;
    for (int last = 0; last < sorted.size(); last++) {
      List<Receipt> window = window(sorted, last);
      Colour colour = colour(window.size());
      if (colour == null) {
        open = null;
      } else if (open == null || colour.compareTo(open.colour()) > 0) {
        open = found(open == null ? window.getFirst().complaintId() : open.first(), colour, window);
        found.add(open);
      }
    }
    return found;
  }

  private static Found found(String first, Colour colour, List<Receipt> window) {
    return new Found(
        first, colour, window.stream().map(Receipt::complaintId).toList(), window.getLast().at());
  }

  private static List<Receipt> window(List<Receipt> sorted, int last) {
    Instant after = sorted.get(last).at().minus(WITHIN);
    return sorted.subList(0, last + 1).stream().filter(one -> one.at().isAfter(after)).toList();
  }

  private static @Nullable Colour colour(int complaints) {
    return complaints >= YELLOW_FROM ? Colour.YELLOW : complaints >= BLUE_FROM ? Colour.BLUE : null;
  }
}
