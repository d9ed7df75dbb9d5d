package io.vigil.app.attachment;

import io.vigil.api.attachment.Exhibit;
import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photos and files that come with a new case. All are looked at before the case is made: one that
 * is not taken leaves no case behind.
 */
@Component
public class Enclosures {
  private static final AttachmentDesk.Told NOTHING = new AttachmentDesk.Told(null, null);

  private final FileDepot depot;
  private final Limit usual;
  private final Limit anonymous;

  Enclosures(
      FileDepot depot,
      @Value("${vigil.attachments.largest:20MB}") DataSize largest,
      @Value("${vigil.attachments.at-once:6}") int most,
      @Value("${vigil.complaints.anonymous-file:10MB}") DataSize largestUnsigned,
      @Value("${vigil.complaints.anonymous-files:3}") int mostUnsigned) {
    this.depot = depot;
    this.usual = new Limit(most, largest);
    this.anonymous = new Limit(mostUnsigned, largestUnsigned);
  }

  /** How many files come with one case, and how large each may be. */
  public record Limit(int files, DataSize largest) {
    public long bytes() {
      return largest.toBytes();
    }

    /** Such as {@code 20 MB}. */
    public String size() {
      return largest.toMegabytes() > 0
          ? largest.toMegabytes() + " MB"
          : largest.toKilobytes() + " KB";
    }
  }

  /** A file that will be taken. */
  public record Enclosed(Exhibit exhibit, byte[] content) {}

  /** What somebody may send at once. */
  public Limit limit(boolean signedIn) {
    return signedIn ? usual : anonymous;
  }

  /**
   * Looks at what was sent; boxes of the form that were left empty are none.
   *
   * @throws Rejection if there are too many, or one is too large, empty or of a kind not taken
   */
  public List<Enclosed> read(@Nullable List<MultipartFile> sent, boolean signedIn) {
    List<MultipartFile> files =
        sent == null ? List.of() : sent.stream().filter(Enclosures::isChosen).toList();
    Limit limit = limit(signedIn);
    if (files.size() > limit.files()) {
      throw Rejection.invalid(
          "attachment.too-many",
          "'files' are %d; send at most %d at once.",
          files.size(),
          limit.files());
    }
    return files.stream().map(file -> enclosed(file, limit)).toList();
  }

  /** A browser sends an empty part without a name for a box that nothing was chosen in. */
  private static boolean isChosen(MultipartFile file) {
    return !file.isEmpty() || !name(file).isEmpty();
  }

  private Enclosed enclosed(MultipartFile file, Limit limit) {
    if (file.getSize() > limit.bytes()) {
      throw Rejection.invalid(
          "attachment.too-large",
          "'file' is '%s' and has more than %s; send a smaller one.",
          name(file),
          limit.size());
    }
    byte[] content = content(file);
    return new Enclosed(depot.look(name(file), content, NOTHING), content);
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays down what came with a case that its sender has just made. */
  public void attach(List<Enclosed> files, AttachmentDesk.Case to, String unit, By by) {
    files.forEach(file -> depot.lay(to, unit, file.exhibit(), file.content(), by));
  }
}
