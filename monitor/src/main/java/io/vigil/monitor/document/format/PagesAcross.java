package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import java.util.List;

/** Which blocks stand on pages that lie across: some tables, and the headings right above them. */
record PagesAcross(List<Block> blocks) {

  /**
   * @param at place of a block, from 0
   */
  boolean has(int at) {
    return switch (blocks.get(at)) {
      case Grid grid -> ColumnWidths.isForPagesAcross(grid);
      case Heading heading -> at + 1 < blocks.size() && has(at + 1);
      default -> false;
    };
  }
}
