package io.vigil.monitor.report.periodic;

import java.util.List;

/**
 * Paragraphs that wait for whoever answers for the report; a draft lets them be written.
 *
 * @param boxes names of the paragraphs
 */
record AuthorChapter(List<String> boxes) implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.author");
    write(draft, "", boxes);
  }

  /**
   * @param about unit that they are about, so that each has its own; empty for the whole report
   */
  static void write(Draft draft, String about, List<String> boxes) {
    for (String box : boxes) {
      draft.say(about.isEmpty() ? box : box + "." + about, box, List.of());
    }
  }
}
