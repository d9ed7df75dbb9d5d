package io.vigil.monitor.document.picture;

import java.util.List;

/**
 * A drawn chart, in points of 1/72 inch.
 *
 * @param description for readers who do not see it
 */
public record Picture(double width, double height, String description, List<Mark> marks) {

  /** As wide as the text of an A4 page in the official layout. */
  public static final double WIDTH = 440;

  public Picture {
    marks = List.copyOf(marks);
  }
}
