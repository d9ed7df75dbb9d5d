package io.vigil.monitor.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final String REPORTS = "io.vigil.monitor.report.";
  private static final String ANALYSIS = REPORTS + "analysis.analysis";
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  private static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(
        REPORTS + name,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text.common", "analysis.analysis", "periodic.periodic", "weekly.weekly"})
  void bothLanguagesSayTheSameWithTheSameFigures(String name) {
    ResourceBundle chinese = bundle(name, Locale.CHINESE);
    ResourceBundle english = bundle(name, Locale.ENGLISH);

    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    for (String key : chinese.keySet()) {
      assertThat(arguments(english.getString(key)))
          .as(key)
          .isEqualTo(arguments(chinese.getString(key)));
    }
  }

  private static Set<String> arguments(String text) {
    Set<String> found = new TreeSet<>();
    ARGUMENT.matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }

  @Test
  void writesYearsTermsAndSharesAsPeopleDo() {
    var chinese = new Words(Locale.CHINESE, ANALYSIS);

    assertThat(chinese.year("2023-24")).isEqualTo("2023—2024学年");
    assertThat(chinese.term("2023-24/1")).isEqualTo("2023—2024学年第一学期");
    assertThat(chinese.percent(0.9111)).isEqualTo("91.1%");
    assertThat(chinese.percent(null)).isEqualTo("–");
    assertThat(new Words(Locale.ENGLISH, ANALYSIS).year("2023-24")).isEqualTo("2023-24");
  }
}
