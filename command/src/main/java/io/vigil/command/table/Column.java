package io.vigil.command.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column that a table may have.
 *
 * @param name name as documented
 * @param required whether every table has it
 * @param otherNames further names that files use, Chinese ones among them
 */
public record Column(String name, boolean required, List<String> otherNames) {

  public static Column required(String name, String... otherNames) {
    return new Column(name, true, Arrays.asList(otherNames));
  }

  public static Column optional(String name, String... otherNames) {
    return new Column(name, false, Arrays.asList(otherNames));
  }

  Stream<String> keys() {
    return Stream.concat(Stream.of(name), otherNames.stream()).map(Column::key);
  }

  /** As a reader finds it in files: a Chinese one knows the Chinese name. */
  String shown(Locale locale) {
    return locale.getLanguage().equals("zh") ? chinese().orElse(name) : name;
  }

  private Optional<String> chinese() {
    return otherNames.stream()
        .filter(other -> other.codePoints().anyMatch(Character::isIdeographic))
        .findFirst();
  }

  /** Case, blanks, hyphens, underscores and a unit of measure in brackets make no difference. */
  static String key(String text) {
    return text.strip()
        .replaceAll("[(（][^()（）]*[)）]$", "")
        .replaceAll("[\\s_\\-\ufeff]", "")
        .toLowerCase(Locale.ROOT);
  }
}
