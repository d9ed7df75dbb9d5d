package io.vigil.monitor.document;

import java.util.List;

/** Lines to be filled in by hand (签收栏), one for each label. */
public record SignatureField(List<String> labels) implements Block {

  public SignatureField {
    labels = List.copyOf(labels);
  }
}
