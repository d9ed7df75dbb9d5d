package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.SignatureField;
import java.util.List;

/** Who made it, who checked it, who issues it. */
final class SignatureChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft
        .sheet()
        .add(
            new SignatureField(
                List.of(
                    draft.words().text("sign.made"),
                    draft.words().text("sign.checked"),
                    draft.words().text("sign.issued"))));
  }
}
