package io.vigil.app.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.vigil.api.casework.CaseStep;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.DiagnosisStep;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.PartGap;
import io.vigil.api.diagnosis.TextGroup;
import io.vigil.app.diagnosis.DiagnosisDesk;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Self-diagnoses. */
@RestController
@RequestMapping("/api/diagnoses")
@ForReaders
class DiagnosesController {
  private static final String CHANNEL = "api";

  private final DiagnosisDesk desk;

  DiagnosesController(DiagnosisDesk desk) {
    this.desk = desk;
  }

  /**
   * A self-diagnosis that is to begin.
   *
   * @param level SCHOOL, DEPARTMENT, PROGRAMME, COURSE, TEACHER or STUDENT
   * @param cycle school year such as 2025-26, or for a course the term 2025-26/1
   * @param scheme code of what is looked at; left out for the usual one
   * @param due last day on which it is in time
   */
  record Opening(
      @Nullable String level,
      @Nullable String unit,
      @Nullable String cycle,
      @Nullable String scheme,
      @Nullable String due,
      @Nullable String at) {}

  record Opened(String id) {}

  /**
   * What is written into a part.
   *
   * @param boxes texts by box
   * @param cited values that it rests on, each as controlPoint@period
   */
  record Writing(
      @Nullable Map<Box, @Nullable String> boxes,
      @Nullable String conclusion,
      @Nullable List<String> cited,
      @Nullable String at) {}

  /**
   * A part as it stands.
   *
   * @param counts characters as Word counts them, of boxes that share a limit
   * @param problemShare share of problems and causes in the opinion
   * @param balanced whether these are about half of it
   * @param gaps what is missing until it can be handed in
   * @param citable values that it could rest on
   */
  record Part(
      PartContent content,
      Map<TextGroup, Integer> counts,
      @Nullable Double problemShare,
      boolean balanced,
      List<PartGap> gaps,
      List<CitedValue> citable) {}

  /** A self-diagnosis with all its parts and all that happened with it. */
  record Whole(
      FindDiagnoses.Item diagnosis, List<FindDiagnoses.WrittenPart> parts, List<CaseStep> steps) {}

  record Told(@Nullable String text, @Nullable String due, @Nullable String at) {}

  @Operation(summary = "Opens a self-diagnosis")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForCaseworkers
  Opened open(@AuthenticationPrincipal SignedIn person, @RequestBody Opening wanted) {
    var opening =
        new DiagnosisDesk.Opening(
            Parameters.choice(
                "level", Bodies.required("level", wanted.level()), DiagnosisLevel.class),
            Bodies.required("unit", wanted.unit()),
            Bodies.required("cycle", wanted.cycle()),
            Parameters.text(wanted.scheme()),
            Parameters.date("due", wanted.due()),
            wanted.at());
    return new Opened(desk.open(person, opening, CHANNEL));
  }

  @GetMapping
  FindDiagnoses.Result list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String level,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String cycle,
      @RequestParam(defaultValue = "50") String size) {
    return new FindDiagnoses.Result(
        desk.find(
            person,
            Parameters.optionalChoice("level", level, DiagnosisLevel.class),
            Parameters.text(unit),
            Parameters.text(cycle),
            Parameters.size(size)));
  }

  @GetMapping("/{id}")
  Whole one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    FindDiagnoses.Item item = desk.require(person, id);
    return new Whole(item, List.copyOf(desk.parts(item).values()), desk.written(id).steps());
  }

  @GetMapping("/{id}/parts/{part}")
  Part part(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String part) {
    FindDiagnoses.Item item = desk.require(person, id);
    return part(item, desk.part(item, part));
  }

  @PutMapping("/{id}/parts/{part}")
  @ForCaseworkers
  Part write(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String part,
      @RequestBody Writing told) {
    Map<Box, @Nullable String> boxes = told.boxes();
    var writing =
        new DiagnosisDesk.Writing(
            boxes == null
                ? Map.of()
                : boxes.entrySet().stream()
                    .filter(box -> box.getValue() != null)
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, box -> String.valueOf(box.getValue()))),
            told.conclusion(),
            Bodies.list(told.cited()),
            told.at());
    PartContent written = desk.write(person, id, part, writing, CHANNEL);
    return part(desk.require(person, id), written);
  }

  private Part part(FindDiagnoses.Item item, PartContent content) {
    Map<TextGroup, Integer> counts =
        content.form().boxes().stream()
            .map(Box::group)
            .distinct()
            .collect(Collectors.toMap(group -> group, content::count));
    return new Part(
        content,
        counts,
        content.problemShare(),
        content.isBalanced(),
        content.gaps(),
        desk.citable(item, content));
  }

  @PostMapping("/{id}/{step}")
  @ForCaseworkers
  Bodies.Taken take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody(required = false) @Nullable Told told) {
    DiagnosisStep wanted = Bodies.step(step, DiagnosisStep.class);
    var said =
        told == null
            ? new DiagnosisDesk.StepTold(null, null, null)
            : new DiagnosisDesk.StepTold(
                told.text(), Parameters.date("due", told.due()), told.at());
    desk.take(person, id, wanted, said, CHANNEL);
    return new Bodies.Taken(id, step, null);
  }
}
