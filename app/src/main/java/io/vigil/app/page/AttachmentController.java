package io.vigil.app.page;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.api.message.Rejection;
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.attachment.AttachmentParts;
import io.vigil.app.rest.AttachmentAnswers;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.SignedIn;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Evidence (佐证材料) as a part of the page of any case. */
@Controller
@ForOffice
class AttachmentController {
  private static final String CHANNEL = "page";

  private final AttachmentDesk desk;
  private final AttachmentParts parts;

  AttachmentController(AttachmentDesk desk, AttachmentParts parts) {
    this.desk = desk;
    this.parts = parts;
  }

  @GetMapping("/attachments/{id}")
  ResponseEntity<byte[]> content(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return AttachmentAnswers.content(desk.open(person, id));
  }

  @PostMapping("/attachments")
  @ForCaseworkers
  String attach(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String link,
      @RequestParam AttachedTo kind,
      @RequestParam String caseId,
      @RequestParam String unit,
      @RequestParam(required = false) @Nullable LocalDate dated,
      @RequestParam(required = false) @Nullable String note,
      Model model,
      Locale locale)
      throws IOException {
    var to = new AttachmentDesk.Case(kind, caseId, unit);
    var told = new AttachmentDesk.Told(dated, note);
    FindAttachments.Item changed = null;
    try {
      if (file != null && !file.isEmpty()) {
        String called = file.getOriginalFilename();
        changed =
            FindAttachments.Item.of(
                desk.attachFile(
                    person, to, called == null ? "" : called, file.getBytes(), told, CHANNEL));
      } else {
        changed =
            FindAttachments.Item.of(
                desk.attachLink(person, to, link == null ? "" : link, null, told, CHANNEL));
      }
    } catch (Rejection | MaxUploadSizeExceededException e) {
      model.addAttribute("attachmentRefused", e);
    }
    return part(kind.name(), caseId, unit, changed, model, locale);
  }

  @PostMapping("/attachments/{id}/remove")
  @ForCaseworkers
  String remove(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String reason,
      Model model,
      Locale locale) {
    FindAttachments.Item item = desk.require(person, id);
    try {
      item = desk.remove(person, id, reason, CHANNEL);
    } catch (Rejection e) {
      model.addAttribute("attachmentRefused", e);
    }
    return part(item.kind().name(), item.caseId(), item.unit(), item, model, locale);
  }

  private String part(
      String kind,
      String caseId,
      String unit,
      FindAttachments.@Nullable Item changed,
      Model model,
      Locale locale) {
    model.addAttribute("part", parts.of(kind, caseId, unit, locale, changed));
    return "parts/attachments :: lines";
  }
}
