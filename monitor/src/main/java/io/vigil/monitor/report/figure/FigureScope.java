package io.vigil.monitor.report.figure;

import io.vigil.monitor.report.FigureReference;
import org.jspecify.annotations.Nullable;

/** Whom a figure is about, whatever the form of its reference. */
public final class FigureScope {

  private FigureScope() {}

  /**
   * The unit whose subtree is counted; {@code null} for the whole college.
   *
   * @throws io.vigil.api.message.Rejection if no report has written such a reference
   */
  public static @Nullable String unit(String reference) {
    if (FigureKey.isOne(reference)) {
      return FigureKey.parse(reference).unit();
    }
    if (ConcludedKey.isOne(reference)) {
      return ConcludedKey.parse(reference).unit();
    }
    return ReadingKey.isOne(reference)
        ? ReadingKey.parse(reference).unit()
        : FigureReference.parse(reference).unit();
  }

  /** Code of the first year, day or period that is counted. */
  public static String from(String reference) {
    if (FigureKey.isOne(reference)) {
      return FigureKey.parse(reference).from();
    }
    if (ConcludedKey.isOne(reference)) {
      return ConcludedKey.parse(reference).from();
    }
    return ReadingKey.isOne(reference)
        ? ReadingKey.parse(reference).from()
        : FigureReference.parse(reference).from();
  }

  /** Whether a figure is a share, from 0 to 1. */
  public static boolean isShare(String reference) {
    return ConcludedKey.isOne(reference)
        ? ConcludedKey.parse(reference).what().isRate()
        : FigureKey.isOne(reference) && FigureKey.parse(reference).aggregate() == Aggregate.SHARE;
  }

  /** What a figure of the analysis counts, as {@code sum.influence}; {@code readings} of these. */
  public static String kind(String reference) {
    if (ReadingKey.isOne(reference)) {
      return "readings";
    }
    if (ConcludedKey.isOne(reference)) {
      return ConcludedKey.parse(reference).what().code();
    }
    FigureKey key = FigureKey.parse(reference);
    return key.aggregate().code() + "." + key.counted().code();
  }
}
