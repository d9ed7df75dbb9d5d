package io.vigil.monitor.detect.count;

import java.util.Arrays;

/**
 * The seasonal factor of Noufaily et al. (Statistics in Medicine 32:1206, 2013, section 3.1): the
 * weeks around the same time of year share the last level, the rest of each year is cut into blocks
 * as equal as may be, which have the other levels.
 */
final class SeasonalBlocks {
  private final ReferenceWeeks references;
  private final FarringtonSettings settings;

  SeasonalBlocks(ReferenceWeeks references, FarringtonSettings settings) {
    this.references = references;
    this.settings = settings;
  }

  /** Whether the series goes back far enough for a week to be compared. */
  boolean reach(int week) {
    return references.yearsBefore(week, settings.years()) >= settings.halfWindow();
  }

  /** The level of each week before one, from 1 on; 0 for weeks that are left out. */
  int[] levels(int week) {
    int half = settings.halfWindow();
    int[] levels = new int[week];
    Arrays.fill(levels, week - half, week, settings.periods());
    int later = week;
    for (int year = 1; year <= settings.years(); year++) {
      int reference = references.yearsBefore(week, year);
      Arrays.fill(levels, reference - half, reference + half + 1, settings.periods());
      cut(levels, reference + half + 1, later - half);
      later = reference;
    }
    Arrays.fill(levels, week - settings.weeksLeftOut(), week, 0);
    return levels;
  }

  private void cut(int[] levels, int from, int to) {
    int blocks = settings.periods() - 1;
    int start = from;
    for (int block = 1; block <= blocks; block++) {
      int length = (to - from) / blocks + (block <= (to - from) % blocks ? 1 : 0);
      Arrays.fill(levels, start, start + length, block);
      start += length;
    }
  }
}
