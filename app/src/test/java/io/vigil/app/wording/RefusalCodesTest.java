package io.vigil.app.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.rest.TrialRefused;
import io.vigil.app.security.account.AccountRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal of every module is said in both languages. */
class RefusalCodesTest {
  private static final Pattern CALL =
      Pattern.compile("Rejection\\s*\\.(?:invalid|conflict)\\(\\s*(?:\"([a-z.-]+)\",)?");
  private static final Pattern MISSING =
      Pattern.compile("Rejection\\s*\\.notFound\\(\\s*\"([^\"(]+?)(?: \\([^\"]*)?\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final List<String> OWN =
      List.of("step.refused", "step.none", "step.over", "diagnosis.too-long", "not-found");

  private final Properties chinese = bundle("/messages.properties");
  private final Properties english = bundle("/messages_en.properties");

  @Test
  void noRefusalIsWithoutACode() {
    assertThat(sources().flatMap(source -> CALL.matcher(source).results()).map(this::code))
        .hasSizeGreaterThan(150)
        .doesNotContainNull();
  }

  @Test
  void everyCodeHasASentenceInBothLanguages() {
    assertThat(codes())
        .allSatisfy(
            code -> {
              assertThat(chinese.getProperty("refusal." + code, "")).containsPattern("\\p{IsHan}");
              assertThat(english.getProperty("refusal." + code, ""))
                  .isNotEmpty()
                  .doesNotContainPattern("\\p{IsHan}");
            });
  }

  @Test
  void noSentenceNamesWhatItsRefusalDoesNotCarry() {
    sources()
        .forEach(
            source ->
                CALL.matcher(source)
                    .results()
                    .forEach(call -> carriesAllThatIsNamed(call.group(1), carried(source, call))));
  }

  private void carriesAllThatIsNamed(String code, int carried) {
    assertThat(highest(chinese.getProperty("refusal." + code))).as(code).isLessThan(carried);
    assertThat(highest(english.getProperty("refusal." + code))).as(code).isLessThan(carried);
  }

  @Test
  void whatIsNotThereIsNamedInBothLanguages() {
    Set<String> things =
        sources()
            .flatMap(source -> MISSING.matcher(source).results())
            .map(found -> "refusal.what." + found.group(1).replace(' ', '-'))
            .collect(Collectors.toSet());

    assertThat(things).hasSizeGreaterThan(30);
    assertThat(chinese.stringPropertyNames()).containsAll(things);
    assertThat(english.stringPropertyNames()).containsAll(things);
  }

  @Test
  void noSentenceIsOfACodeThatIsNoLongerGiven() {
    Set<String> codes = codes();

    assertThat(chinese.stringPropertyNames())
        .filteredOn(key -> key.matches("refusal\\.(?!label\\.|what\\.|comma).*"))
        .allSatisfy(key -> assertThat(codes).contains(key.substring("refusal.".length())));
  }

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>(OWN);
    sources()
        .flatMap(source -> CALL.matcher(source).results())
        .forEach(call -> codes.add(String.valueOf(call.group(1))));
    Stream.of(AccountRefused.Reason.values()).forEach(one -> codes.add("account." + dashed(one)));
    Stream.of(TrialRefused.Why.values()).forEach(one -> codes.add("trial." + dashed(one)));
    return codes;
  }

  private String code(MatchResult call) {
    return call.group(1);
  }

  private static String dashed(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Arguments of the call behind its code and its English sentence. */
  private static int carried(String source, MatchResult call) {
    int commas = -1;
    int depth = 1;
    boolean quoted = false;
    for (int i = call.end(); depth > 0; i++) {
      char c = source.charAt(i);
      quoted = (c == '"' && source.charAt(i - 1) != '\\') != quoted;
      if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        commas += c == ',' && depth == 1 ? 1 : 0;
      }
    }
    return commas + 1;
  }

  private static int highest(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .mapToInt(place -> Integer.parseInt(place.group(1)))
        .max()
        .orElse(-1);
  }

  /** Everything that is shipped and may refuse. */
  private static Stream<String> sources() {
    return Stream.of("api", "command", "query", "monitor", "app")
        .map(module -> Path.of("..", module, "src", "main", "java"))
        .flatMap(RefusalCodesTest::files)
        .filter(source -> !source.contains("public class Rejection "));
  }

  private static Stream<String> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      return sources.stream().map(RefusalCodesTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties bundle(String name) {
    var bundle = new Properties();
    try (InputStream file =
        Objects.requireNonNull(RefusalCodesTest.class.getResourceAsStream(name))) {
      bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
