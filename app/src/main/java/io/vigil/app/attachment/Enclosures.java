package io.vigil.app.attachment;

import io.vigil.api.attachment.Exhibit;
import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photos and files that come with a new case. All are looked at before the case is made: one that
 * is not taken leaves no case behind. One that cannot be kept afterwards does not undo the case.
 */
@Component
public class Enclosures {
  private static final Logger LOG = LoggerFactory.getLogger(Enclosures.class);
  private static final AttachmentDesk.Told NOTHING = new AttachmentDesk.Told(null, null);

  /** Of how many senders the files are in memory at once; others wait. */
  private static final int AT_ONCE = 4;

  private final Semaphore room = new Semaphore(AT_ONCE, true);
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

  /**
   * What was made of what somebody sent.
   *
   * @param lost how many of the files that came with it could not be kept
   */
  public record Made<T>(T made, int lost) {}

  /** What somebody may send at once. */
  public Limit limit(boolean signedIn) {
    return signedIn ? usual : anonymous;
  }

  /** How many files were sent; boxes of the form that were left empty are none. */
  public static int count(@Nullable List<MultipartFile> sent) {
    return chosen(sent).size();
  }

  /**
   * Looks at what was sent, and makes a case that it comes with.
   *
   * @throws Rejection if there are too many, or one is too large, empty or of a kind not taken
   */
  public <T> T taking(
      @Nullable List<MultipartFile> sent, boolean signedIn, Function<List<Enclosed>, T> making) {
    List<MultipartFile> files = chosen(sent);
    check(files, limit(signedIn));
    if (files.isEmpty()) {
      return making.apply(List.of());
    }
    room.acquireUninterruptibly();
    try {
      return making.apply(files.stream().map(this::enclosed).toList());
    } finally {
      room.release();
    }
  }

  private static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
    return sent == null ? List.of() : sent.stream().filter(Enclosures::isChosen).toList();
  }

  /** Needs no content. */
  private static void check(List<MultipartFile> files, Limit limit) {
    if (files.size() > limit.files()) {
      throw Rejection.invalid(
          "attachment.too-many",
          "'files' are %d; send at most %d at once.",
          files.size(),
          limit.files());
    }
    files.forEach(file -> check(file, limit));
  }

  /** A browser sends an empty part without a name for a box that nothing was chosen in. */
  private static boolean isChosen(MultipartFile file) {
    return !file.isEmpty() || !name(file).isEmpty();
  }

  private static void check(MultipartFile file, Limit limit) {
    if (file.getSize() > limit.bytes()) {
      throw Rejection.invalid(
          "attachment.too-large",
          "'file' is '%s' and has more than %s; send a smaller one.",
          name(file),
          limit.size());
    }
  }

  private Enclosed enclosed(MultipartFile file) {
    byte[] content = depot.discreet(name(file), content(file));
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

  /**
   * Lays down what came with a case that its sender has just made. Whatever fails, the case is
   * there: its sender must learn of it.
   *
   * @return how many could not be kept
   */
  public int attach(List<Enclosed> files, AttachmentDesk.Case to, String unit, By by) {
    int lost = 0;
    for (Enclosed file : files) {
      if (!isLaid(file, to, unit, by)) {
        lost++;
      }
    }
    return lost;
  }

  private boolean isLaid(Enclosed file, AttachmentDesk.Case to, String unit, By by) {
    try {
      depot.lay(to, unit, file.exhibit(), file.content(), by);
      return true;
    } catch (RuntimeException e) {
      LOG.error("a file that came with {} {} could not be kept", to.kind(), to.id(), e);
      return false;
    }
  }
}
