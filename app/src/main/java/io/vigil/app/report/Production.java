package io.vigil.app.report;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a report that is being made, or was made just now.
 *
 * @param owner account that asked for it, and alone may have it
 * @param again whether it is made here because this node did not know it
 * @param taken how long it took; {@code null} as long as it is made
 * @param document {@code null} before it is computed
 * @param made {@code null} before it is written and checked
 * @param refused why it cannot be made; {@code null} where it can
 */
public record Production(
    String id,
    UUID owner,
    ReportDesk.Wanted wanted,
    Format format,
    boolean again,
    Stage stage,
    @Nullable Duration taken,
    @Nullable Document document,
    DocumentFiles.@Nullable Made made,
    @Nullable Throwable refused) {

  /** How far it is. */
  public enum Stage {
    /** Others are made before it. */
    WAITING,
    /** Incidents, cases, warnings, complaints and checks become tables and sentences. */
    COMPUTING,
    /** The file is laid out. */
    WRITING,
    /** The file is opened again and held against the report. */
    CHECKING,
    DONE,
    FAILED;

    public boolean isOver() {
      return this == DONE || this == FAILED;
    }
  }

  Production at(Stage next) {
    return new Production(id, owner, wanted, format, again, next, taken, document, made, refused);
  }

  Production computed(Document found) {
    return new Production(
        id, owner, wanted, format, again, Stage.WRITING, taken, found, made, refused);
  }

  Production done(DocumentFiles.Made file, Duration after) {
    return new Production(
        id, owner, wanted, format, again, Stage.DONE, after, document, file, null);
  }

  Production failed(Throwable cause, Duration after) {
    return new Production(id, owner, wanted, format, again, Stage.FAILED, after, null, null, cause);
  }

  /** Shown with one decimal. */
  public double seconds() {
    return taken == null ? 0 : taken.toMillis() / 1000.0;
  }
}
