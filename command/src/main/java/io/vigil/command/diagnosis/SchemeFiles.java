package io.vigil.command.diagnosis;

import io.vigil.api.diagnosis.DiagnosisScheme;
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

/** Reads what is looked at: what is shipped, and what a college laid beside it. */
public final class SchemeFiles {
  /** The 15 elements. */
  public static final String USUAL = "elements-15";

  private static final List<String> SHIPPED = List.of(USUAL, "chains-2018");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SchemeFiles() {}

  /**
   * @param directory with a college's own schemes and versions as {@code *.json}; {@code null} for
   *     those that are shipped alone
   */
  public static Schemes read(@Nullable Path directory, String usual) {
    List<DiagnosisScheme> schemes = new ArrayList<>();
    SHIPPED.forEach(name -> schemes.add(shipped(name)));
    if (directory != null) {
      schemes.addAll(own(directory));
    }
    return new Schemes(schemes, usual);
  }

  private static DiagnosisScheme shipped(String name) {
    String path = "/diagnosis/%s.json".formatted(name);
    try (InputStream file =
        Objects.requireNonNull(SchemeFiles.class.getResourceAsStream(path), path)) {
      return JSON.readValue(file, DiagnosisScheme.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<DiagnosisScheme> own(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> JSON.readValue(file, DiagnosisScheme.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("vigil.diagnosis.schemes: cannot read " + directory, e);
    }
  }
}
