package io.vigil.command.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final Pattern REASON =
      Pattern.compile("\"((?:file|header|row|unit|point|parent|number|period)\\.[a-z-]+)\"");

  @Test
  void saysEverythingInBothLanguagesAboutTheSameThings() throws IOException {
    Properties english = bundle("reasons.properties");
    Properties chinese = bundle("reasons_zh.properties");

    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key -> assertThat(arguments(chinese, key)).as(key).isEqualTo(arguments(english, key)));
  }

  @Test
  void knowsEveryReasonThatTheCodeGives() throws IOException {
    Properties english = bundle("reasons.properties");

    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        REASON
            .matcher(Files.readString(source))
            .results()
            .forEach(
                found -> assertThat(english).as(source.toString()).containsKey(found.group(1)));
      }
    }
  }

  @Test
  void fallsBackToEnglish() {
    assertThat(Reasons.text("empty", Locale.FRENCH)).startsWith("is empty");
    assertThat(Reasons.text("number.whole", Locale.CHINA, 1)).isEqualTo("不是不小于 1 的整数");
  }

  private static int arguments(Properties bundle, String key) {
    return bundle.getProperty(key).split("%s", -1).length;
  }

  private static Properties bundle(String name) throws IOException {
    var bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            ReasonsTest.class.getResourceAsStream("/io/vigil/command/" + name),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }
}
