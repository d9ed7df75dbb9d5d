package io.vigil.app.rest;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentCommand.Attach;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.api.message.Rejection;
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence of cases. */
@RestController
@RequestMapping("/api/attachments")
@ForReaders
class AttachmentsController {
  private static final String CHANNEL = "api";

  private final AttachmentDesk desk;

  AttachmentsController(AttachmentDesk desk) {
    this.desk = desk;
  }

  /** What was attached. */
  record Taken(
      String id,
      String form,
      String name,
      @Nullable String mediaType,
      @Nullable Long size,
      @Nullable String sha256,
      @Nullable String link) {}

  record Removing(@Nullable String reason) {}

  record Removed(String id) {}

  /**
   * Attaches a file or a link. {@code unit} is whose folder it is of a control point, or of an
   * element of self-diagnosis; a case knows its unit.
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForCaseworkers
  Taken attach(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String link,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam String kind,
      @RequestParam("case") String caseId,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String dated,
      @RequestParam(required = false) @Nullable String note)
      throws IOException {
    var to =
        new AttachmentDesk.Case(
            Parameters.choice("kind", kind, AttachedTo.class),
            caseId.strip(),
            Parameters.text(unit));
    var told = new AttachmentDesk.Told(Parameters.date("dated", dated), note);
    if (file != null && link == null) {
      String called = file.getOriginalFilename();
      return taken(
          desk.attachFile(
              person, to, called == null ? "" : called, file.getBytes(), told, CHANNEL));
    }
    if (file == null && link != null) {
      return taken(desk.attachLink(person, to, link, name, told, CHANNEL));
    }
    throw Rejection.invalid("attachment.file-or-link", "Send either 'file' or 'link'.");
  }

  private static Taken taken(Attach order) {
    var exhibit = order.exhibit();
    return new Taken(
        order.attachmentId(),
        exhibit.form().name(),
        exhibit.name(),
        exhibit.mediaType(),
        exhibit.size(),
        exhibit.sha256(),
        exhibit.link());
  }

  @GetMapping
  FindAttachments.Result list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String kind,
      @RequestParam("case") String caseId) {
    return new FindAttachments.Result(
        desk.of(person, Parameters.choice("kind", kind, AttachedTo.class), caseId.strip()));
  }

  /** The content of a file, always as something to be saved. */
  @GetMapping("/{id}")
  ResponseEntity<byte[]> content(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return AttachmentAnswers.content(desk.open(person, id));
  }

  @PostMapping("/{id}/removal")
  @ForCaseworkers
  Removed remove(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Removing wanted) {
    return new Removed(desk.remove(person, id, wanted.reason(), CHANNEL).attachmentId());
  }
}
