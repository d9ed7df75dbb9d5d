package io.vigil.command.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  /** Case, blanks, hyphens and underscores make no difference. */
  static String key(String text) {
    return text.strip().replaceAll("[\\s_\\-﻿]", "").toLowerCase(Locale.ROOT);
  }
}
