package io.vigil.app.register;

import io.vigil.api.controlpoint.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    FrameworkFiles files = new FrameworkFiles(own);
    spiral = files.spiral();
    systems = files.systems();
    levels = files.levels();
    cells = files.cells().stream().filter(this::crosses).toList();
    systemsOfElements = files.systemsOfElements();
    tasks = files.tasks();
    standards = files.standards();
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

  private boolean crosses(MatrixCell cell) {
    return systems.stream().anyMatch(one -> one.code().equals(cell.system()))
        && levels.stream().anyMatch(one -> one.level() == cell.level());
  }
}
