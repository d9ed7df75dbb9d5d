package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentAnswersTest {
  private final DocumentAnswers answers = new DocumentAnswers();

  @Test
  void charactersThatWereReplacedAreCountedAndTheFirstTenNamed() {
    List<String> substituted =
        IntStream.range(0, 180).mapToObj(n -> "U+2%04X (some character)".formatted(n)).toList();

    assertThat(header(substituted))
        .startsWith("180; U+20000 (some character); U+20001 ")
        .endsWith("U+20009 (some character)")
        .hasSizeLessThan(1_000);
    assertThat(header(List.of("U+0007 (BEL)"))).isEqualTo("1; U+0007 (BEL)");
    assertThat(header(List.of())).isNull();
  }

  private static Document anyDocument() {
    var head =
        new DocumentHead(
            "分析报告", null, "学院", null, LocalDate.of(2026, 11, 26), Locale.CHINESE, true);
    return new Document(head, List.of());
  }

  private @Nullable String header(List<String> substituted) {
    var made = new DocumentFiles.Made(new byte[0], substituted);
    return answers
        .download(anyDocument(), made, Format.PDF)
        .getHeaders()
        .getFirst(DocumentAnswers.SUBSTITUTED);
  }
}
