package io.vigil.app.attachment;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.app.security.Actors;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the part of a page with evidence shows; the template asks for it by name. */
@Component("attachments")
public class AttachmentParts {
  private static final int KILO = 1_024;

  private final AttachmentDesk desk;
  private final Actors actors;

  AttachmentParts(AttachmentDesk desk, Actors actors) {
    this.desk = desk;
    this.actors = actors;
  }

  /**
   * @param mayAttach whether the reader may add to it
   * @param ofParts how many more lie with its parts, such as the measures of an incident
   */
  public record Part(
      String kind, String caseId, String unit, boolean mayAttach, List<Line> lines, long ofParts) {}

  /**
   * @param size such as {@code 120 KB}; {@code null} of a link
   */
  public record Line(
      FindAttachments.Item item, String by, @Nullable String size, boolean mayRemove) {

    /** Whether it was neither removed nor erased. */
    public boolean isThere() {
      return item.removed() == null && !item.exhibit().name().isEmpty();
    }

    public boolean isLink() {
      return item.exhibit().form() == AttachmentForm.LINK;
    }
  }

  /** The evidence of a case for whoever is signed in. */
  public Part of(String kind, String caseId, String unit, Locale locale) {
    return of(kind, caseId, unit, locale, null);
  }

  /**
   * The same right after a change, which the lists may not know of yet.
   *
   * @param changed as it stands now; {@code null} if nothing changed
   */
  public Part of(
      String kind,
      String caseId,
      String unit,
      Locale locale,
      FindAttachments.@Nullable Item changed) {
    AttachedTo to = AttachedTo.valueOf(kind);
    Authentication signed = SecurityContextHolder.getContext().getAuthentication();
    if (signed == null || !(signed.getPrincipal() instanceof SignedIn person)) {
      return new Part(kind, caseId, unit, false, List.of(), 0);
    }
    return new Part(
        kind,
        caseId,
        unit,
        desk.mayAttach(person, new AttachmentDesk.Case(to, caseId, unit)),
        with(desk.of(person, to, caseId), changed).map(item -> line(person, item, locale)).toList(),
        desk.ofParts(person, to, caseId));
  }

  private static Stream<FindAttachments.Item> with(
      List<FindAttachments.Item> items, FindAttachments.@Nullable Item changed) {
    return changed == null
        ? items.stream()
        : Stream.concat(
            items.stream().filter(item -> !item.attachmentId().equals(changed.attachmentId())),
            Stream.of(changed));
  }

  private Line line(SignedIn person, FindAttachments.Item item, Locale locale) {
    return new Line(
        item,
        actors.name(locale, item.by().actor()),
        size(item.exhibit().size()),
        desk.mayRemove(person, item));
  }

  private static @Nullable String size(@Nullable Long bytes) {
    if (bytes == null) {
      return null;
    }
    return bytes < KILO * KILO
        ? "%d KB".formatted(Math.max(1, bytes / KILO))
        : "%.1f MB".formatted((double) bytes / KILO / KILO);
  }
}
