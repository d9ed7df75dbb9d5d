package io.vigil.app.page;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.TextTooLong;
import io.vigil.api.message.Rejection;
import io.vigil.api.studentform.FindStudentForms;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.app.diagnosis.StudentFormDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCounsellors;
import io.vigil.app.security.ForStudents;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 学生自诊: the own form of a student, and what the counsellor and others see of them. */
@Controller
class StudentFormController {
  private static final String CHANNEL = "page";
  private static final String JUST_WRITTEN = "justWritten";
  private static final String OWN = "redirect:/student-forms/own";

  private final StudentFormDesk desk;
  private final DiagnosisViews views;
  private final Actors actors;

  StudentFormController(StudentFormDesk desk, DiagnosisViews views, Actors actors) {
    this.desk = desk;
    this.views = views;
    this.actors = actors;
  }

  @GetMapping("/student-forms/own")
  @ForStudents
  String own(@AuthenticationPrincipal SignedIn student, Model model, Locale locale) {
    try {
      StudentFormDesk.Own own = desk.own(student);
      return form(own, justWritten(model).orElse(own.content()), model, locale);
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      return "student-form";
    }
  }

  /** What was saved a moment ago, which the read side may not know of yet. */
  private static Optional<PartContent> justWritten(Model model) {
    return model.getAttribute(JUST_WRITTEN) instanceof PartContent content
        ? Optional.of(content)
        : Optional.empty();
  }

  private String form(StudentFormDesk.Own own, PartContent content, Model model, Locale locale) {
    List<CitedValue> citable = desk.citable(own);
    model.addAttribute("own", own);
    model.addAttribute("written", content);
    model.addAttribute("counts", views.counts(content));
    model.addAttribute("gaps", views.gaps(content, locale));
    model.addAttribute("values", views.values(citable, content.values(), locale));
    return "student-form";
  }

  /** What is too long or not accepted comes back as it was sent. */
  @PostMapping("/student-forms/own")
  @ForStudents
  String write(
      @AuthenticationPrincipal SignedIn student,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<String> cited,
      Model model,
      Locale locale,
      RedirectAttributes after) {
    List<String> keys = cited == null ? List.of() : cited;
    Map<Box, String> texts = texts(fields);
    try {
      PartContent written = desk.write(student, texts, keys, CHANNEL);
      after.addFlashAttribute(JUST_WRITTEN, written);
      after.addFlashAttribute("saved", true);
      return OWN;
    } catch (Rejection e) {
      Optional<StudentFormDesk.Own> own = desk.ifOfAClass(student);
      if (own.isEmpty()) {
        after.addFlashAttribute("refused", e);
        return OWN;
      }
      model.addAttribute(e instanceof TextTooLong ? "tooLong" : "refused", e);
      return form(own.get(), again(own.get(), texts, keys), model, locale);
    }
  }

  private PartContent again(StudentFormDesk.Own own, Map<Box, String> texts, List<String> keys) {
    return new PartContent(own.content().part(), texts, null, desk.kept(own, keys));
  }

  @PostMapping("/student-forms/own/hand-in")
  @ForStudents
  String handIn(@AuthenticationPrincipal SignedIn student, RedirectAttributes after) {
    try {
      desk.handIn(student, CHANNEL);
    } catch (Rejection e) {
      after.addFlashAttribute("refused", e);
    }
    return OWN;
  }

  private static Map<Box, String> texts(Map<String, String> fields) {
    Map<Box, String> texts = new EnumMap<>(Box.class);
    for (Box box : Box.values()) {
      String text = fields.get(box.name());
      if (text != null) {
        texts.put(box, text);
      }
    }
    return texts;
  }

  /** The forms of the own classes for their counsellor, numbers alone for everybody else. */
  @GetMapping("/student-forms")
  @ForOffice
  String list(@AuthenticationPrincipal SignedIn person, Model model) {
    String cycle = desk.cycle();
    boolean reads = person.is(Role.COUNSELLOR) && !person.isOnBehalf();
    List<FindStudentForms.Item> forms = reads ? desk.ofClasses(person, cycle) : List.of();
    model.addAttribute("cycle", cycle);
    model.addAttribute("reads", reads);
    model.addAttribute("forms", forms);
    model.addAttribute(
        "handedIn",
        forms.stream().filter(one -> one.state() == StudentFormState.HANDED_IN).count());
    model.addAttribute("classes", reads ? List.of() : desk.counts(person, cycle));
    model.addAttribute("actors", actors);
    return "student-forms";
  }

  @GetMapping("/student-forms/{id}")
  @ForCounsellors
  String one(
      @AuthenticationPrincipal SignedIn counsellor,
      @PathVariable String id,
      Model model,
      Locale locale) {
    FindStudentForms.Item form = desk.require(counsellor, id);
    model.addAttribute("form", form);
    model.addAttribute(
        "values", views.values(form.content().values(), form.content().values(), locale));
    model.addAttribute("actors", actors);
    return "student-form-read";
  }

  @PostMapping("/student-forms/{id}/return")
  @ForCounsellors
  String giveBack(
      @AuthenticationPrincipal SignedIn counsellor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes after) {
    try {
      desk.giveBack(counsellor, id, reason, CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, after);
    }
    return "redirect:/student-forms";
  }
}
