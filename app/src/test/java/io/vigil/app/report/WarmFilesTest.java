package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import org.junit.jupiter.api.Test;

class WarmFilesTest {

  @Test
  void theSmallFileIsInOrder() {
    assertThat(new DocumentFiles().make(WarmFiles.specimen(), Format.DOCX)).isNotEmpty();
  }
}
