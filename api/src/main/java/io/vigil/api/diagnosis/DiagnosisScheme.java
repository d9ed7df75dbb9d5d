package io.vigil.api.diagnosis;

import io.vigil.api.message.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a college looks at when it diagnoses itself: projects, their elements, the
 * points of each. Source of the default: 5 projects, 15 elements and 37 points of the diagnosis
 * plans of Guangdong, Hunan and Tibet.
 *
 * @param code by which diagnoses refer to it; a newer version keeps it
 * @param version that a submission freezes
 * @param validFrom day from which new diagnoses use this version
 * @param source where it comes from
 * @param conclusions to which a self-diagnosis or an expert may come about an element, best first
 * @param materials that are laid before reviewers
 */
public record DiagnosisScheme(
    String code,
    String version,
    String title,
    String titleEn,
    LocalDate validFrom,
    String source,
    List<Named> conclusions,
    List<Named> materials,
    List<Project> projects) {

  public DiagnosisScheme {
    conclusions = List.copyOf(conclusions);
    materials = List.copyOf(materials);
    projects = List.copyOf(projects);
    List<String> codes =
        projects.stream()
            .flatMap(project -> project.elements().stream())
            .map(Element::code)
            .toList();
    if (codes.isEmpty() || codes.stream().distinct().count() < codes.size()) {
      throw new IllegalArgumentException(
          "Scheme '%s' must have elements, each with a code of its own.".formatted(code));
    }
  }

  /** Something that is named in both languages. */
  public record Named(String code, String name, String nameEn) {}

  public record Project(String code, String name, String nameEn, List<Element> elements) {
    public Project {
      elements = List.copyOf(elements);
    }
  }

  /**
   * 诊断要素.
   *
   * @param lead office that answers for it
   */
  public record Element(String code, String name, String nameEn, String lead, List<Point> points) {
    public Element {
      points = List.copyOf(points);
    }
  }

  /**
   * 诊断点.
   *
   * @param question what is asked of the college (影响因素)
   * @param tasks what is to be built (建设目标与任务)
   * @param evidence kinds of evidence that land in its folder, whatever they are about
   * @param ofControlPoints whether what is about control points of its element lands there, too
   * @param groups topics whose evidence lands there, too: groups of the register of standards and
   *     rules, and {@code level:} of self-diagnoses, {@code matter:} of matters, {@code survey:} of
   *     surveys with the name of their level, kind or respondents
   */
  public record Point(
      String code,
      String name,
      String nameEn,
      String question,
      List<String> tasks,
      List<EvidenceKind> evidence,
      boolean ofControlPoints,
      @Nullable List<String> groups) {
    public Point {
      tasks = List.copyOf(tasks);
      evidence = List.copyOf(evidence);
      groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** Never {@code null}: a scheme that says nothing of them has none. */
    @Override
    public List<String> groups() {
      return Objects.requireNonNull(groups);
    }
  }

  /** All elements, in order. */
  public List<Element> elements() {
    return projects.stream().flatMap(project -> project.elements().stream()).toList();
  }

  /**
   * @throws Rejection if there is no such element
   */
  public Element element(String element) {
    return elements().stream()
        .filter(one -> one.code().equals(element))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("element", element));
  }

  /** The project of an element. */
  public Project projectOf(String element) {
    return projects.stream()
        .filter(project -> project.elements().stream().anyMatch(e -> e.code().equals(element)))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("element", element));
  }

  /**
   * @throws Rejection if nobody may come to such a conclusion
   */
  public void requireConclusion(String conclusion) {
    if (conclusions.stream().noneMatch(one -> one.code().equals(conclusion))) {
      throw Rejection.invalid(
          "diagnosis.conclusion",
          "'conclusion' is '%s'; write one of %s.",
          conclusion,
          conclusions.stream().map(Named::code).collect(Collectors.joining(", ")));
    }
  }
}
