package io.vigil.app.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vigil.api.controlpoint.Level;
import io.vigil.app.register.Framework.LevelOfQuality;
import io.vigil.app.register.Framework.Loop;
import io.vigil.app.register.Framework.MatrixCell;
import io.vigil.app.register.Framework.QualitySystem;
import io.vigil.app.register.Framework.QualityTask;
import io.vigil.app.register.Framework.ShippedStandard;
import io.vigil.app.register.Framework.SpiralStep;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the framework: the college's own, each in place of the shipped one of its name. */
final class FrameworkFiles {
  private static final String FOLDER = "/framework/";

  private final String own;

  /**
   * @param own directory of the college's own files; empty for none
   */
  FrameworkFiles(String own) {
    this.own = own;
  }

  List<SpiralStep> spiral() {
    return read("spiral.csv", FrameworkFiles::step);
  }

  List<QualitySystem> systems() {
    return read("systems.csv", FrameworkFiles::system);
  }

  List<LevelOfQuality> levels() {
    return withElements(read("levels.csv", FrameworkFiles::level));
  }

  List<MatrixCell> cells() {
    return read("matrix.csv", FrameworkFiles::cell);
  }

  /** Codes of systems by those of elements of diagnosis. */
  Map<String, String> systemsOfElements() {
    return read("elements.csv", FrameworkFiles::elementOfSystem).stream()
        .collect(Collectors.toUnmodifiableMap(ElementOfSystem::element, ElementOfSystem::system));
  }

  List<QualityTask> tasks() {
    return read("tasks.csv", FrameworkFiles::task);
  }

  List<ShippedStandard> standards() {
    return read("standards.csv", FrameworkFiles::standard);
  }

  private record ElementOfSystem(String element, String system) {}

  /** A file from before elements were named in it has those that are shipped. */
  private static List<LevelOfQuality> withElements(List<LevelOfQuality> levels) {
    if (levels.stream().anyMatch(one -> !one.elements().isEmpty())) {
      return levels;
    }
    Map<Level, List<String>> shipped =
        new FrameworkFiles("")
            .read("levels.csv", FrameworkFiles::level).stream()
                .collect(Collectors.toMap(LevelOfQuality::level, LevelOfQuality::elements));
    return levels.stream()
        .map(one -> one.withElements(shipped.getOrDefault(one.level(), List.of())))
        .toList();
  }

  private <T> List<T> read(String name, Function<NamedCsvRecord, T> mapper) {
    try (var records = CsvReader.builder().ofNamedCsvRecord(open(name))) {
      return records.stream().map(mapper).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private Reader open(String name) throws IOException {
    Path file = Path.of(own, name);
    if (!own.isBlank() && Files.exists(file)) {
      return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }
    String path = FOLDER + name;
    InputStream shipped = Objects.requireNonNull(Framework.class.getResourceAsStream(path), path);
    return new InputStreamReader(shipped, StandardCharsets.UTF_8);
  }

  private static SpiralStep step(NamedCsvRecord row) {
    return new SpiralStep(
        Loop.valueOf(row.getField("loop")),
        row.getField("code"),
        row.getField("name"),
        row.getField("name_en"));
  }

  private static QualitySystem system(NamedCsvRecord row) {
    return new QualitySystem(
        row.getField("system"),
        row.getField("name"),
        row.getField("name_en"),
        row.getField("duties"),
        row.getField("duties_en"),
        row.getField("units"),
        row.getField("units_en"));
  }

  private static LevelOfQuality level(NamedCsvRecord row) {
    return new LevelOfQuality(
        Level.valueOf(row.getField("level")),
        row.getField("diagnosis"),
        row.getField("diagnosis_en"),
        row.getField("lead"),
        row.getField("lead_en"),
        row.findField("elements").map(FrameworkFiles::words).orElseGet(List::of));
  }

  private static MatrixCell cell(NamedCsvRecord row) {
    return new MatrixCell(
        row.getField("system"),
        Level.valueOf(row.getField("level")),
        Stream.of(row.getField("units").split("、"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList());
  }

  private static ElementOfSystem elementOfSystem(NamedCsvRecord row) {
    return new ElementOfSystem(row.getField("element"), row.getField("system"));
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).filter(one -> !one.isEmpty()).toList();
  }

  private static ShippedStandard standard(NamedCsvRecord row) {
    return new ShippedStandard(
        row.getField("group"), row.getField("standard"), row.getField("owner"));
  }

  private static QualityTask task(NamedCsvRecord row) {
    return new QualityTask(
        row.getField("project"),
        row.getField("project_name"),
        row.getField("element"),
        row.getField("element_name"),
        row.getField("point"),
        row.getField("task"),
        row.getField("lead"));
  }
}
