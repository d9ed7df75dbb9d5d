package io.vigil.monitor.report.text;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Paragraph;
import java.util.Map;

/**
 * Puts texts that people wrote in the place of those that the rules gave, which stay beside them.
 */
public final class Edits {

  private Edits() {}

  /**
   * @param texts by the keys of their paragraphs
   */
  public static Document apply(Document document, Map<String, String> texts) {
    return new Document(
        document.head(), document.blocks().stream().map(block -> edited(block, texts)).toList());
  }

  private static Block edited(Block block, Map<String, String> texts) {
    if (!(block instanceof Paragraph paragraph)) {
      return block;
    }
    String text = texts.get(paragraph.key());
    return text == null || text.equals(paragraph.text())
        ? paragraph
        : new Paragraph(paragraph.key(), text, paragraph.text());
  }
}
