package io.vigil.app.attachment;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentCommand.Attach;
import io.vigil.api.attachment.AttachmentCommand.RemoveAttachment;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.attachment.Exhibit;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.api.message.Rejection;
import io.vigil.app.casework.Links;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes evidence in, gives it out and destroys it, for pages and machines alike. */
@Component
public class AttachmentDesk {
  private static final int LONGEST_TEXT = 500;

  private final Questions questions;
  private final Orders orders;
  private final CaseDoors doors;
  private final Contents contents;
  private final FileDepot depot;
  private final Clock clock;

  AttachmentDesk(
      Questions questions,
      Orders orders,
      CaseDoors doors,
      Contents contents,
      FileDepot depot,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.doors = doors;
    this.contents = contents;
    this.depot = depot;
    this.clock = clock;
  }

  /**
   * The case that something is attached to.
   *
   * @param unit whose folder it is; not asked of cases, which know their unit
   */
  public record Case(AttachedTo kind, String id, @Nullable String unit) {}

  /** What is said of a piece of evidence beside its content. */
  public record Told(@Nullable LocalDate dated, @Nullable String note) {}

  /** A piece of evidence with its content, which was compared with its hash. */
  public record Opened(FindAttachments.Item item, byte[] content) {}

  public Attach attachFile(
      SignedIn person, Case to, String fileName, byte[] content, Told told, String channel) {
    String unit = unit(person, to);
    byte[] kept = to.kind() == AttachedTo.COMPLAINT ? depot.discreet(fileName, content) : content;
    Exhibit exhibit = depot.look(fileName, kept, told);
    return depot.lay(to, unit, exhibit, kept, person.by(channel));
  }

  public Attach attachLink(
      SignedIn person, Case to, String link, @Nullable String name, Told told, String channel) {
    String unit = unit(person, to);
    String address = Links.address(link);
    String shown = text("name", name);
    var exhibit =
        new Exhibit(
            AttachmentForm.LINK,
            shown == null ? FileDepot.bare(address) : shown,
            null,
            null,
            null,
            address,
            told.dated(),
            text("note", told.note()));
    Attach order = depot.order(to, unit, exhibit, person.by(channel));
    orders.give(order, channel);
    return order;
  }

  private String unit(SignedIn person, Case to) {
    if (to.id().isBlank()) {
      throw Rejection.invalid("attachment.case", "'case' is empty; give the id of the case.");
    }
    String unit =
        doors
            .unit(person, to.kind(), to.id(), to.unit())
            .orElseThrow(() -> Rejection.notFound(to.kind().name(), to.id()));
    if (!doors.mayAttach(person, to.kind(), to.id())) {
      throw new AccessDeniedException("a case of others");
    }
    return unit;
  }

  public boolean mayAttach(SignedIn person, Case to) {
    return doors.unit(person, to.kind(), to.id(), to.unit()).isPresent()
        && doors.mayAttach(person, to.kind(), to.id());
  }

  /** The evidence of a case that somebody may see. */
  public List<FindAttachments.Item> of(SignedIn person, AttachedTo kind, String caseId) {
    return questions
        .ask(FindAttachments.of(kind, caseId), FindAttachments.Result.class)
        .items()
        .stream()
        .filter(item -> doors.maySee(person, item))
        .toList();
  }

  /** How many pieces of evidence lie with the parts of a case, such as its measures. */
  long ofParts(SignedIn person, AttachedTo kind, String caseId) {
    return doors.parts(person, kind, caseId).stream()
        .flatMap(part -> questions.ask(part, FindAttachments.Result.class).items().stream())
        .filter(item -> item.removed() == null)
        .count();
  }

  public boolean mayRemove(SignedIn person, FindAttachments.Item item) {
    return item.removed() == null && doors.mayRemove(person, item);
  }

  /**
   * @throws Rejection if there is none, or its content was removed
   * @throws AccessDeniedException if it belongs to a case of others
   */
  public Opened open(SignedIn person, String attachmentId) {
    FindAttachments.Item item = require(person, attachmentId);
    byte[] content =
        contents
            .find(attachmentId)
            .orElseThrow(() -> Rejection.notFound("content of attachment", attachmentId));
    if (!FileDepot.sha256(content).equals(item.exhibit().sha256())) {
      throw new IllegalStateException(
          "The content of attachment %s is not what was attached".formatted(attachmentId));
    }
    return new Opened(item, content);
  }

  public FindAttachments.Item require(SignedIn person, String attachmentId) {
    FindAttachments.Item item =
        questions
            .ask(FindAttachments.one(attachmentId), FindAttachments.Result.class)
            .items()
            .stream()
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("attachment", attachmentId));
    if (!doors.maySee(person, item)) {
      throw new AccessDeniedException("evidence of a case of others");
    }
    return item;
  }

  /** Removes a piece of evidence and gives it as it stands then. */
  public FindAttachments.Item remove(
      SignedIn person, String attachmentId, @Nullable String reason, String channel) {
    FindAttachments.Item item = require(person, attachmentId);
    if (!doors.mayRemove(person, item)) {
      if (doors.isKept(person, item)) {
        throw kept(item);
      }
      throw new AccessDeniedException("evidence of others");
    }
    String why = text("reason", reason);
    var order =
        new RemoveAttachment(
            attachmentId, why == null ? "" : why, person.by(channel), clock.instant());
    orders.give(order, channel);
    contents.destroy(attachmentId);
    return item.removed(new FindAttachments.Removal(order.at(), order.by(), order.reason()));
  }

  private static Rejection kept(FindAttachments.Item item) {
    return Rejection.conflict(
        "attachment.kept",
        "Attachment '%s' belongs to a case that is over; ask an administrator to remove it.",
        item.attachmentId());
  }

  static @Nullable String text(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST_TEXT) {
      throw Rejection.invalid(
          "field.too-long",
          "'%s' has %d characters; write at most %d.",
          field,
          text.length(),
          LONGEST_TEXT);
    }
    return text.strip();
  }
}
