package io.vigil.monitor.document.picture;

import java.util.List;

/** What is put on the paper, all in black ink. */
public sealed interface Mark {

  /**
   * @param ink from 0, white, to 1, black
   */
  record Line(List<Point> points, double width, boolean dashed, double ink) implements Mark {}

  /**
   * @param ink from 0, white, to 1, black
   */
  record Area(List<Point> points, double ink) implements Mark {}

  /**
   * @param at where its base line begins, or is in the middle, or ends
   * @param white on a dark area
   */
  record Label(Point at, String text, double size, Anchor anchor, boolean white) implements Mark {}

  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
