package io.vigil.monitor.document;

import org.jspecify.annotations.Nullable;

/**
 * @param key stays the same when the text is edited
 * @param original the text before somebody edited it; null when nobody did
 */
public record Paragraph(String key, String text, @Nullable String original) implements Block {

  public Paragraph(String key, String text) {
    this(key, text, null);
  }
}
