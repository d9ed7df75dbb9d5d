package io.vigil.app.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vigil.api.controlpoint.Level;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How the quality of the college is assured: the two loops of the spiral, five systems by five
 * levels (五纵五横) and who stands where they cross, the table of tasks by project, element and point,
 * and the standards. What is shipped stands in the policy documents; a college lays its own files
 * beside it.
 */
@Component
public class Framework {
  private static final String FOLDER = "/framework/";

  private final List<SpiralStep> spiral;
  private final List<QualitySystem> systems;
  private final List<LevelOfQuality> levels;
  private final List<MatrixCell> cells;
  private final Map<String, String> systemsOfElements;
  private final List<QualityTask> tasks;
  private final List<ShippedStandard> standards;

  /**
   * @param own directory of the college's own files, each in place of the shipped one of its name;
   *     empty for none
   * @throws IllegalArgumentException if one cannot be read, with its name and why
   */
  public Framework(@Value("${vigil.framework:}") String own) {
    spiral = read(own, "spiral.csv", Framework::step);
    systems = read(own, "systems.csv", Framework::system);
    levels = withElements(read(own, "levels.csv", Framework::level));
    cells = read(own, "matrix.csv", Framework::cell).stream().filter(this::crosses).toList();
    systemsOfElements =
        read(own, "elements.csv", Framework::elementOfSystem).stream()
            .collect(
                Collectors.toUnmodifiableMap(ElementOfSystem::element, ElementOfSystem::system));
    tasks = read(own, "tasks.csv", Framework::task);
    standards = read(own, "standards.csv", Framework::standard);
  }

  /** The lower loop is planned once a cycle; the upper one runs while it is carried out. */
  public enum Loop {
    LOWER,
    UPPER
  }

  public record SpiralStep(Loop loop, String code, String name, String nameEn) {}

  /**
   * One of the five vertical systems.
   *
   * @param units that belong to it
   */
  public record QualitySystem(
      String code,
      String name,
      String nameEn,
      String duties,
      String dutiesEn,
      String units,
      String unitsEn) {}

  /**
   * One of the five levels.
   *
   * @param diagnosis its kind of diagnosis, and how often
   * @param lead office that leads it
   * @param elements codes of the elements of diagnosis that are about it
   */
  public record LevelOfQuality(
      Level level,
      String diagnosis,
      String diagnosisEn,
      String lead,
      String leadEn,
      List<String> elements) {

    LevelOfQuality withElements(List<String> others) {
      return new LevelOfQuality(level, diagnosis, diagnosisEn, lead, leadEn, others);
    }
  }

  /**
   * Where a system and a level cross.
   *
   * @param departments that stand there, by the names that policies give them
   */
  public record MatrixCell(String system, Level level, List<String> departments) {}

  /** To which system an element of diagnosis belongs. */
  private record ElementOfSystem(String element, String system) {}

  /**
   * A task of the college under a point of diagnosis.
   *
   * @param element code such as {@code 5.2}
   * @param lead office that leads it
   */
  public record QualityTask(
      String project,
      String projectName,
      String element,
      String elementName,
      String point,
      String task,
      String lead) {}

  /**
   * A standard of the college's plan (annex 2).
   *
   * @param owner office that keeps it
   */
  public record ShippedStandard(String group, String name, String owner) {}

  public List<SpiralStep> spiral(Loop loop) {
    return spiral.stream().filter(step -> step.loop() == loop).toList();
  }

  /**
   * @throws java.util.NoSuchElementException if the spiral has no such step
   */
  public SpiralStep step(String code) {
    return spiral.stream().filter(step -> step.code().equals(code)).findFirst().orElseThrow();
  }

  public List<QualitySystem> systems() {
    return systems;
  }

  public List<LevelOfQuality> levels() {
    return levels;
  }

  /** Who stands where systems and levels cross, as it is shipped or laid beside. */
  public List<MatrixCell> cells() {
    return cells;
  }

  /** Code of the system to which an element belongs; empty of one that no file names. */
  public Optional<String> systemOf(@Nullable String element) {
    return Optional.ofNullable(element).map(systemsOfElements::get);
  }

  public List<QualityTask> tasks() {
    return tasks;
  }

  public List<ShippedStandard> standards() {
    return standards;
  }

  /** A file from before elements were named in it has those that are shipped. */
  private static List<LevelOfQuality> withElements(List<LevelOfQuality> levels) {
    if (levels.stream().anyMatch(one -> !one.elements().isEmpty())) {
      return levels;
    }
    Map<Level, List<String>> shipped =
        read("", "levels.csv", Framework::level).stream()
            .collect(Collectors.toMap(LevelOfQuality::level, LevelOfQuality::elements));
    return levels.stream()
        .map(one -> one.withElements(shipped.getOrDefault(one.level(), List.of())))
        .toList();
  }

  private boolean crosses(MatrixCell cell) {
    return systems.stream().anyMatch(one -> one.code().equals(cell.system()))
        && levels.stream().anyMatch(one -> one.level() == cell.level());
  }

  private static <T> List<T> read(String own, String name, Function<NamedCsvRecord, T> mapper) {
    try (var records = CsvReader.builder().ofNamedCsvRecord(open(own, name))) {
      return records.stream().map(mapper).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static Reader open(String own, String name) throws IOException {
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
        row.findField("elements").map(Framework::words).orElseGet(List::of));
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
