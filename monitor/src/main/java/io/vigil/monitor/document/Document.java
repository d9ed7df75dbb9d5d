package io.vigil.monitor.document;

import java.util.List;
import java.util.stream.Stream;

/** One document as blocks in their order: every format is made of the same ones. */
public record Document(DocumentHead head, List<Block> blocks) {

  public Document {
    blocks = List.copyOf(blocks);
  }

  /** The blocks of one kind in their order, for example all tables. */
  public <B extends Block> Stream<B> all(Class<B> kind) {
    return blocks.stream().filter(kind::isInstance).map(kind::cast);
  }
}
