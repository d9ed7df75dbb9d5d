package io.vigil.monitor.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.SampleDocuments;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** veraPDF judges the files that are to be kept for ever. */
class PdfConformanceTest {

  @BeforeAll
  static void initialise() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Document> documents() {
    return Stream.of(
        SampleDocuments.anyReport(),
        SampleDocuments.anyEnglishReport(),
        SampleDocuments.anyLetter());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void writesPdfA2b(Document document) throws Exception {
    byte[] pdf = PdfFormat.write(document);

    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions()).isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }
}
