package io.vigil.app.page;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.TextGroup;
import io.vigil.api.diagnosis.TextTooLong;
import io.vigil.api.message.Rejection;
import io.vigil.api.studentform.FindStudentForms;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.app.diagnosis.ClassForms;
import io.vigil.app.diagnosis.StudentFormDesk;
import io.vigil.app.diagnosis.StudentFormYears;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCounsellors;
import io.vigil.app.security.ForStudents;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private static final String JUST_OF = "justOf";
  private static final String JUST_HANDED_IN = "justHandedIn";
  private static final String OWN = "redirect:/student-forms/own";

  private final StudentFormDesk desk;
  private final ClassForms forms;
  private final StudentFormYears years;
  private final DiagnosisViews views;
  private final Actors actors;

  StudentFormController(
      StudentFormDesk desk,
      ClassForms forms,
      StudentFormYears years,
      DiagnosisViews views,
      Actors actors) {
    this.desk = desk;
    this.forms = forms;
    this.years = years;
    this.views = views;
    this.actors = actors;
  }

  @GetMapping("/student-forms/own")
  @ForStudents
  String own(@AuthenticationPrincipal SignedIn student, Model model, Locale locale) {
    try {
      StudentFormDesk.Own own = desk.own(student);
      Optional<PartContent> justWritten = justWritten(own, model);
      boolean handedIn = justWritten.isPresent() && model.containsAttribute(JUST_HANDED_IN);
      StudentFormState state = handedIn ? StudentFormState.HANDED_IN : own.state();
      return form(own, state, justWritten.orElse(own.content()), model, locale);
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      return "student-form";
    }
  }

  /** What was saved a moment ago, which the read side may not know of yet. */
  private static Optional<PartContent> justWritten(StudentFormDesk.Own own, Model model) {
    return model.getAttribute(JUST_WRITTEN) instanceof PartContent content
            && own.cycle().equals(model.getAttribute(JUST_OF))
        ? Optional.of(content)
        : Optional.empty();
  }

  private static Map<TextGroup, List<Box>> boxesOf(PartContent content) {
    return content.form().boxes().stream()
        .collect(Collectors.groupingBy(Box::group, LinkedHashMap::new, Collectors.toList()));
  }

  private String form(
      StudentFormDesk.Own own,
      StudentFormState state,
      PartContent content,
      Model model,
      Locale locale) {
    List<CitedValue> citable = desk.citable(own);
    model.addAttribute("own", own);
    model.addAttribute("state", state);
    model.addAttribute("writable", state != StudentFormState.HANDED_IN);
    model.addAttribute("written", content);
    model.addAttribute("counts", views.counts(content));
    model.addAttribute("boxesOf", boxesOf(content));
    model.addAttribute("gaps", views.gaps(content, locale));
    model.addAttribute("values", views.values(citable, content.values(), locale));
    return "student-form";
  }

  @PostMapping("/student-forms/own")
  @ForStudents
  String write(
      @AuthenticationPrincipal SignedIn student,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<String> cited,
      Model model,
      Locale locale,
      RedirectAttributes after) {
    return sent(
        student,
        Writing.of(fields, cited),
        () -> after.addFlashAttribute("saved", true),
        model,
        locale,
        after);
  }

  /** What stands on the page is what is handed in. */
  @PostMapping("/student-forms/own/hand-in")
  @ForStudents
  String handIn(
      @AuthenticationPrincipal SignedIn student,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<String> cited,
      Model model,
      Locale locale,
      RedirectAttributes after) {
    return sent(
        student,
        Writing.of(fields, cited),
        () -> {
          desk.handIn(student, CHANNEL);
          after.addFlashAttribute(JUST_HANDED_IN, true);
        },
        model,
        locale,
        after);
  }

  /** What is too long or not accepted comes back as it was sent. */
  private String sent(
      SignedIn student,
      Writing writing,
      Runnable thereupon,
      Model model,
      Locale locale,
      RedirectAttributes after) {
    try {
      save(student, writing, after);
      thereupon.run();
      return OWN;
    } catch (Rejection e) {
      return refused(student, writing, e, model, locale, after);
    }
  }

  private void save(SignedIn student, Writing writing, RedirectAttributes after) {
    StudentFormDesk.Own written = desk.write(student, writing.texts(), writing.cited(), CHANNEL);
    after.addFlashAttribute(JUST_WRITTEN, written.content());
    after.addFlashAttribute(JUST_OF, written.cycle());
  }

  private String refused(
      SignedIn student,
      Writing writing,
      Rejection refusal,
      Model model,
      Locale locale,
      RedirectAttributes after) {
    Optional<StudentFormDesk.Own> own = desk.ifOfAClass(student);
    if (own.isEmpty()) {
      after.addFlashAttribute("refused", refusal);
      return OWN;
    }
    model.addAttribute(refusal instanceof TextTooLong ? "tooLong" : "refused", refusal);
    return form(own.get(), own.get().state(), again(own.get(), writing), model, locale);
  }

  private PartContent again(StudentFormDesk.Own own, Writing writing) {
    return new PartContent(
        own.content().part(), writing.texts(), null, desk.kept(own, writing.cited()));
  }

  /** What was sent: texts by box, and the values that they cite. */
  private record Writing(Map<Box, String> texts, List<String> cited) {

    static Writing of(Map<String, String> fields, @Nullable List<String> cited) {
      return new Writing(StudentFormController.texts(fields), cited == null ? List.of() : cited);
    }
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
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String cycle,
      Model model) {
    String shown = cycle == null || cycle.isBlank() ? years.running() : cycle.strip();
    boolean reads = person.is(Role.COUNSELLOR) && !person.isOnBehalf();
    List<FindStudentForms.Item> read = reads ? forms.ofClasses(person, shown) : List.of();
    model.addAttribute("cycle", shown);
    model.addAttribute("cycles", years.shown());
    model.addAttribute("reads", reads);
    model.addAttribute("forms", read);
    if (reads) {
      model.addAttribute("progress", forms.progress(person, shown, read));
    }
    model.addAttribute("classes", reads ? List.of() : forms.counts(person, shown));
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
    FindStudentForms.Item form = forms.require(counsellor, id);
    model.addAttribute("form", form);
    model.addAttribute(
        "values", views.values(form.content().values(), form.content().values(), locale));
    model.addAttribute("actors", actors);
    return "student-form-read";
  }

  /** A reason that is refused stays beside the form. */
  @PostMapping("/student-forms/{id}/return")
  @ForCounsellors
  String giveBack(
      @AuthenticationPrincipal SignedIn counsellor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String reason,
      Model model,
      Locale locale) {
    try {
      forms.giveBack(counsellor, id, reason, CHANNEL);
      return "redirect:/student-forms";
    } catch (Rejection e) {
      if (e.kind() == Rejection.Kind.NOT_FOUND) {
        throw e;
      }
      model.addAttribute("refused", e);
      model.addAttribute("reason", reason);
      return one(counsellor, id, model, locale);
    }
  }
}
