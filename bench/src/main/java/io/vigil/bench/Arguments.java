package io.vigil.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command: files in their order, and options as {@code --name=value} or {@code
 * --name value}.
 */
record Arguments(List<String> files, Map<String, String> options) {

  /**
   * @throws Refused for an option that is not known or has no value
   */
  static Arguments of(List<String> words, Set<String> known) throws Refused {
    var files = new ArrayList<String>();
    var options = new LinkedHashMap<String, String>();
    var left = words.iterator();
    while (left.hasNext()) {
      String word = left.next();
      if (!word.startsWith("--")) {
        files.add(word);
        continue;
      }
      String[] parts = word.substring(2).split("=", 2);
      if (!known.contains(parts[0])) {
        throw new Refused("There is no option --%s. Known: %s.".formatted(parts[0], known));
      }
      if (parts.length == 1 && !left.hasNext()) {
        throw new Refused("--%s has no value. Write --%s=VALUE.".formatted(parts[0], parts[0]));
      }
      options.put(parts[0], parts.length > 1 ? parts[1] : left.next());
    }
    return new Arguments(List.copyOf(files), Map.copyOf(options));
  }

  /**
   * The file at a place.
   *
   * @throws Refused where there are fewer
   */
  Path file(int place, String usage) throws Refused {
    if (place >= files.size()) {
      throw new Refused("A file is missing. Usage: " + usage);
    }
    return Path.of(files.get(place));
  }

  @Nullable Path directory(String option) {
    String given = options.get(option);
    return given == null ? null : Path.of(given);
  }

  /**
   * A whole number above zero.
   *
   * @throws Refused for anything else
   */
  int number(String option, int otherwise) throws Refused {
    String given = options.get(option);
    if (given == null) {
      return otherwise;
    }
    if (!given.matches("[1-9]\\d{0,8}")) {
      throw new Refused("--%s is '%s'. Give a whole number from 1 on.".formatted(option, given));
    }
    return Integer.parseInt(given);
  }
}
