package io.vigil.app.wording;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class BasisWordsTest {
  private static final BasisWords BASIS = new BasisWords(new Words(messages()));

  @Test
  void saysInTheReadersLanguageWhereLinesComeFrom() {
    String stored = "target A, standard S, warning C, two weeks in a row before a warning";

    assertThat(BASIS.of(Locale.SIMPLIFIED_CHINESE, stored))
        .isEqualTo("目标值：本校暂定；标准值：诊改文件规定；预警值：参照其他院校的规定；连续两周才预警");
    assertThat(BASIS.of(Locale.ENGLISH, stored))
        .startsWith("target: assumed for the time being; standard: policy document")
        .endsWith("two weeks in a row before a warning");
  }

  @Test
  void leavesWhatACollegeWroteItself() {
    assertThat(BASIS.of(Locale.SIMPLIFIED_CHINESE, "2024年质委会决定")).isEqualTo("2024年质委会决定");
    assertThat(BASIS.of(Locale.ENGLISH, null)).isEmpty();
  }

  @Test
  void everyRemarkOfTheCatalogueIsThereInChinese() throws IOException {
    try (var file = resource("/catalogue/control-points.csv");
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      assertThat(rows.stream().map(row -> row.getField("note")).filter(note -> !note.isEmpty()))
          .isNotEmpty()
          .allSatisfy(
              note ->
                  assertThat(BASIS.of(Locale.SIMPLIFIED_CHINESE, note))
                      .containsPattern("\\p{IsHan}")
                      .doesNotContainPattern("[a-z]{4,}"));
    }
  }

  @Test
  void bothLanguagesKnowTheSameWords() throws IOException {
    assertThat(keys("/messages_en.properties"))
        .containsExactlyInAnyOrderElementsOf(keys("/messages.properties"));
  }

  private static Set<String> keys(String bundle) throws IOException {
    try (var file = resource(bundle)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties.stringPropertyNames();
    }
  }

  private static InputStream resource(String path) {
    return Objects.requireNonNull(BasisWordsTest.class.getResourceAsStream(path), path);
  }

  static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
