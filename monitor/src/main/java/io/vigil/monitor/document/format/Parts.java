package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.SignatureField;
import java.util.List;

/**
 * Issuer and date stand below the text of a letter, and above what its reader signs.
 *
 * @param closed with issuer and date between the two; a report names both on its title page
 */
record Parts(List<Block> text, boolean closed, List<Block> toSign) {

  static Parts of(Document document) {
    var blocks = document.blocks();
    if (document.head().withContents()) {
      return new Parts(blocks, false, List.of());
    }
    int end = blocks.size();
    while (end > 0 && blocks.get(end - 1) instanceof SignatureField) {
      end--;
    }
    return new Parts(blocks.subList(0, end), true, blocks.subList(end, blocks.size()));
  }
}
