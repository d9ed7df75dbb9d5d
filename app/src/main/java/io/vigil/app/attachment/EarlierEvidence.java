package io.vigil.app.attachment;

import io.vigil.api.attachment.AttachmentCommand.Attach;
import io.vigil.api.attachment.Exhibit;
import io.vigil.api.casework.By;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Evidence that was attached before it is told, as a history that is brought along has it. */
@Component
public class EarlierEvidence {
  private final FileDepot depot;
  private final Contents contents;

  EarlierEvidence(FileDepot depot, Contents contents) {
    this.depot = depot;
    this.contents = contents;
  }

  /**
   * Lays down the content.
   *
   * @return the order that attaches it, to be given in the same transaction
   */
  public Attach lay(
      String attachmentId,
      AttachmentDesk.Case to,
      String unit,
      String fileName,
      byte[] content,
      AttachmentDesk.Told told,
      By by,
      Instant at) {
    Exhibit exhibit = depot.look(fileName, content, told);
    contents.keep(attachmentId, content);
    return new Attach(attachmentId, to.kind(), to.id(), unit, exhibit, by, at);
  }
}
