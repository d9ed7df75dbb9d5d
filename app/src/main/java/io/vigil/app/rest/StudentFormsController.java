package io.vigil.app.rest;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.studentform.FindStudentForms;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.app.diagnosis.ClassForms;
import io.vigil.app.diagnosis.StudentFormDesk;
import io.vigil.app.diagnosis.StudentFormYears;
import io.vigil.app.security.ForCounsellors;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.ForStudents;
import io.vigil.app.security.SignedIn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What students write of themselves: for the student and the counsellor, numbers for others. */
@RestController
@RequestMapping(path = "/api/student-forms", produces = MediaType.APPLICATION_JSON_VALUE)
class StudentFormsController {
  private static final String CHANNEL = "api";

  private final StudentFormDesk desk;
  private final ClassForms classes;
  private final StudentFormYears years;

  StudentFormsController(StudentFormDesk desk, ClassForms classes, StudentFormYears years) {
    this.desk = desk;
    this.classes = classes;
    this.years = years;
  }

  /**
   * The own form: of the school year that runs, or of the year before if it was given back.
   *
   * @param state {@code null} while nothing was saved
   * @param content what was saved, or what the data of the class say
   * @param reason why it was given back
   */
  record Own(
      String classGroup,
      String cycle,
      @Nullable StudentFormState state,
      PartContent content,
      @Nullable String reason) {

    static Own of(StudentFormDesk.Own own) {
      FindStudentForms.Item form = own.form();
      return new Own(
          own.classGroup().unit(),
          own.cycle(),
          form == null ? null : form.state(),
          own.content(),
          form == null ? null : form.reason());
    }
  }

  /**
   * What a student writes.
   *
   * @param boxes texts by box
   * @param cited values of the class that they rest on, each as controlPoint@period
   */
  record Writing(@Nullable Map<Box, @Nullable String> boxes, @Nullable List<String> cited) {

    Map<Box, String> texts() {
      Map<Box, String> texts = new EnumMap<>(Box.class);
      if (boxes != null) {
        boxes.forEach(
            (box, text) -> {
              if (text != null) {
                texts.put(box, text);
              }
            });
      }
      return texts;
    }
  }

  record Told(@Nullable String reason) {}

  @GetMapping("/own")
  @ForStudents
  Own own(@AuthenticationPrincipal SignedIn student) {
    return Own.of(desk.own(student));
  }

  @PutMapping("/own")
  @ForStudents
  Bodies.Taken write(@AuthenticationPrincipal SignedIn student, @RequestBody Writing writing) {
    desk.write(student, writing.texts(), Bodies.list(writing.cited()), CHANNEL);
    return new Bodies.Taken("own", "write", null);
  }

  @PostMapping("/own/hand-in")
  @ForStudents
  Bodies.Taken handIn(@AuthenticationPrincipal SignedIn student) {
    desk.handIn(student, CHANNEL);
    return new Bodies.Taken("own", "hand-in", null);
  }

  @GetMapping
  @ForCounsellors
  FindStudentForms.Result ofClasses(
      @AuthenticationPrincipal SignedIn counsellor,
      @RequestParam(required = false) @Nullable String cycle) {
    return new FindStudentForms.Result(classes.ofClasses(counsellor, orRunning(cycle)));
  }

  @GetMapping("/counts")
  @ForReaders
  FindStudentForms.Counted counts(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String cycle) {
    return new FindStudentForms.Counted(classes.counts(person, orRunning(cycle)));
  }

  private String orRunning(@Nullable String cycle) {
    String wanted = Parameters.text(cycle);
    return wanted == null ? years.running() : wanted;
  }

  @GetMapping("/{id}")
  @ForCounsellors
  FindStudentForms.Item one(@AuthenticationPrincipal SignedIn counsellor, @PathVariable String id) {
    return classes.require(counsellor, id);
  }

  @PostMapping("/{id}/return")
  @ForCounsellors
  Bodies.Taken giveBack(
      @AuthenticationPrincipal SignedIn counsellor,
      @PathVariable String id,
      @RequestBody Told told) {
    classes.giveBack(counsellor, id, told.reason(), CHANNEL);
    return new Bodies.Taken(id, "return", null);
  }
}
