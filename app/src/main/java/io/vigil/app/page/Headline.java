package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that matters, in a sentence.
 *
 * @param colour {@code null} where it stands for several
 * @param lead what stands before the links
 * @param links the cases it tells of
 * @param sentence what stands behind them
 */
record Headline(@Nullable Colour colour, String lead, List<Link> links, String sentence) {

  /** A case by its id, with the words that lead to it. */
  record Link(String id, String text) {}
}
