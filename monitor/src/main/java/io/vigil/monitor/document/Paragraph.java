package io.vigil.monitor.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param key stays the same when the text is edited
 * @param original the text before somebody edited it; null when nobody did
 */
public record Paragraph(String key, String text, @Nullable String original) implements Block {

  public Paragraph(String key, String text) {
    this(key, text, null);
  }

  /** What is set as paragraphs of their own, since people end a line where one is over. */
  public List<String> lines() {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.isEmpty() ? List.of("") : lines;
  }
}
