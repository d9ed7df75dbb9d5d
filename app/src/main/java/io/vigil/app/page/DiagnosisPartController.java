package io.vigil.app.page;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.DiagnosisStep;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.TextTooLong;
import io.vigil.api.message.Rejection;
import io.vigil.app.diagnosis.DiagnosisDesk;
import io.vigil.app.diagnosis.Folders;
import io.vigil.app.diagnosis.SchemeBook;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.SignedIn;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A part of a self-diagnosis, as it is read and written. */
@Controller
@ForOffice
class DiagnosisPartController {
  private static final int EVIDENCE_BESIDE = 8;
  private static final String CHANNEL = "page";

  private final DiagnosisDesk desk;
  private final DiagnosisViews views;
  private final SchemeBook schemes;
  private final Folders folders;

  DiagnosisPartController(
      DiagnosisDesk desk, DiagnosisViews views, SchemeBook schemes, Folders folders) {
    this.desk = desk;
    this.views = views;
    this.schemes = schemes;
    this.folders = folders;
  }

  @GetMapping("/diagnosis/{id}/parts/{part}")
  String part(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String part,
      Model model,
      Locale locale) {
    FindDiagnoses.Item item = desk.require(person, id);
    PartContent content = desk.part(item, part);
    List<CitedValue> citable = desk.citable(item, content);
    boolean writable = desk.possible(person, item).contains(DiagnosisStep.WRITE);
    PartContent shown = writable ? views.prefilled(content, citable, locale) : content;
    show(model, person, item, shown, citable, locale);
    model.addAttribute("writable", writable);
    return "diagnosis-part";
  }

  private void show(
      Model model,
      SignedIn person,
      FindDiagnoses.Item item,
      PartContent content,
      List<CitedValue> citable,
      Locale locale) {
    DiagnosisScheme scheme = schemes.version(item.scheme(), item.schemeVersion());
    String part = content.part();
    model.addAttribute("item", item);
    model.addAttribute("written", content);
    model.addAttribute(
        "name",
        item.parts().stream()
            .filter(one -> one.code().equals(part))
            .findFirst()
            .map(one -> views.name(one, locale))
            .orElse(part));
    model.addAttribute("counts", views.counts(content));
    model.addAttribute("gaps", views.gaps(content, locale));
    model.addAttribute("values", views.values(citable, content.values(), locale));
    model.addAttribute("conclusions", scheme.conclusions());
    if (item.level().isByElement() && content.form().isConcluded()) {
      DiagnosisScheme.Element element = scheme.element(part);
      model.addAttribute("element", element);
      model.addAttribute(
          "evidence",
          folders.of(
              person,
              new Folders.Place(element, null),
              FindEvidence.Filter.NONE,
              null,
              new Folders.Part(0, EVIDENCE_BESIDE)));
    }
  }

  /** What is too long comes back as it was sent, with what is too much. */
  @PostMapping("/diagnosis/{id}/parts/{part}")
  @ForCaseworkers
  String write(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<String> cited,
      Model model,
      Locale locale,
      RedirectAttributes after) {
    List<String> keys = cited == null ? List.of() : cited;
    var writing = new DiagnosisDesk.Writing(texts(fields), fields.get("conclusion"), keys, null);
    try {
      desk.write(person, id, part, writing, CHANNEL);
    } catch (TextTooLong e) {
      FindDiagnoses.Item item = desk.require(person, id);
      List<CitedValue> citable = desk.citable(item, desk.part(item, part));
      show(model, person, item, again(writing.content(part), citable, keys), citable, locale);
      model.addAttribute("tooLong", e);
      model.addAttribute("writable", true);
      return "diagnosis-part";
    } catch (Rejection e) {
      CheckForms.refuse(e, after);
    }
    after.addAttribute("id", id);
    after.addAttribute("part", part);
    after.addFlashAttribute("saved", true);
    return "redirect:/diagnosis/{id}/parts/{part}";
  }

  private static Map<Box, String> texts(Map<String, String> fields) {
    Map<Box, String> texts = new EnumMap<>(Box.class);
    Arrays.stream(Box.values())
        .filter(box -> fields.containsKey(box.name()))
        .forEach(box -> texts.put(box, fields.getOrDefault(box.name(), "")));
    return texts;
  }

  private static PartContent again(
      PartContent content, List<CitedValue> citable, List<String> keys) {
    List<CitedValue> cited =
        citable.stream()
            .filter(value -> keys.contains(value.controlPoint() + "@" + value.period()))
            .toList();
    return new PartContent(content.part(), content.texts(), content.conclusion(), cited);
  }
}
