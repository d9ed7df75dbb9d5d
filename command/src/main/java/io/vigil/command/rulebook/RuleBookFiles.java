package io.vigil.command.rulebook;

import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.rulebook.RuleBookCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads rule books: the default, and those that a college laid beside it. */
public final class RuleBookFiles {
  private static final String DEFAULT = "/rule-book/2023.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RuleBookFiles() {}

  /**
   * @param directory with a college's own versions as {@code *.json}; {@code null} for the default
   *     alone
   * @param own what the college made of the default
   */
  public static List<RuleBook> read(@Nullable Path directory, OwnRules own) {
    List<RuleBook> books = new ArrayList<>();
    books.add(own.from(standard()));
    if (directory != null) {
      books.addAll(own(directory));
    }
    books.forEach(RuleBookCheck::require);
    return List.copyOf(books);
  }

  /** The rules that hold where a college has none of its own. */
  public static RuleBook standard() {
    try (InputStream file =
        Objects.requireNonNull(RuleBookFiles.class.getResourceAsStream(DEFAULT), DEFAULT)) {
      return JSON.readValue(file, RuleBook.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RuleBook> own(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> JSON.readValue(file, RuleBook.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("vigil.rule-books: cannot read " + directory, e);
    }
  }
}
