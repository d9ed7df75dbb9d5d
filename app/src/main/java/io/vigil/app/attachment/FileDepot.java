package io.vigil.app.attachment;

import io.vigil.api.attachment.AttachmentCommand.Attach;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.attachment.Exhibit;
import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.app.attachment.photo.BarePhoto;
import io.vigil.app.security.Orders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.axonframework.common.IdentifierFactory;
import org.springframework.stereotype.Component;

/** Looks at files and lays them down with their record; who may do so is asked before. */
@Component
class FileDepot {
  private static final int LONGEST_NAME = 200;

  private final Orders orders;
  private final Contents contents;
  private final AttachmentRules rules;
  private final Clock clock;

  FileDepot(Orders orders, Contents contents, AttachmentRules rules, Clock clock) {
    this.orders = orders;
    this.contents = contents;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A photo without what the phone wrote into it; anything else as it is.
   *
   * @throws Rejection if it is a photo that cannot be read
   */
  byte[] discreet(String fileName, byte[] content) {
    rules.checkSize(content.length);
    String name = bare(fileName);
    return BarePhoto.of(name, content, rules.mediaType(content, name));
  }

  /** What a file is, which is of a kind and size that is taken. */
  Exhibit look(String fileName, byte[] content, AttachmentDesk.Told told) {
    rules.checkSize(content.length);
    String name = bare(fileName);
    String type = rules.mediaType(content, name);
    AttachmentForm form = type.startsWith("image/") ? AttachmentForm.PHOTO : AttachmentForm.FILE;
    return new Exhibit(
        form,
        name,
        type,
        (long) content.length,
        sha256(content),
        null,
        told.dated(),
        AttachmentDesk.text("note", told.note()));
  }

  /** The content lies there before its record, and goes where the record is refused. */
  Attach lay(AttachmentDesk.Case to, String unit, Exhibit exhibit, byte[] content, By by) {
    Attach order = order(to, unit, exhibit, by);
    contents.keep(order.attachmentId(), content);
    try {
      orders.give(order, by.channel());
    } catch (RuntimeException e) {
      contents.destroy(order.attachmentId());
      throw e;
    }
    return order;
  }

  Attach order(AttachmentDesk.Case to, String unit, Exhibit exhibit, By by) {
    return new Attach(
        IdentifierFactory.getInstance().generateIdentifier(),
        to.kind(),
        to.id(),
        unit,
        exhibit,
        by,
        clock.instant());
  }

  /** The last part of a path, as people see it. */
  static String bare(String path) {
    String name =
        path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')))
            .replaceAll("\\p{Cntrl}", "")
            .strip();
    if (name.isEmpty()) {
      return path.length() > LONGEST_NAME ? path.substring(0, LONGEST_NAME) : path;
    }
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform knows SHA-256", e);
    }
  }
}
