package io.vigil.query.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.api.casework.By;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two pieces of evidence of a finding, one of them removed, and one of another. */
class AttachmentIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");

  @BeforeAll
  static void evidence() {
    readSide.given(
        attached("a-1", "f-1"),
        attached("a-2", "f-1"),
        attached("a-3", "f-2"),
        new AttachmentRemoved("a-2", "传错文件", OFFICE, Facts.NOW, Facts.NOW));
  }

  private static Attached attached(String id, String finding) {
    return new Attached(
        id,
        AttachedTo.FINDING,
        finding,
        "D02",
        AttachmentForm.FILE,
        id + ".pdf",
        "application/pdf",
        9L,
        "a".repeat(64),
        null,
        null,
        null,
        OFFICE,
        Facts.NOW,
        Facts.NOW);
  }

  @Test
  void aCaseHasItsEvidenceWhatWasRemovedIncluded() {
    FindAttachments.Result found = find(FindAttachments.of(AttachedTo.FINDING, "f-1"));

    assertThat(found.items())
        .extracting(FindAttachments.Item::attachmentId)
        .containsExactly("a-1", "a-2");
    assertThat(found.items().getFirst().removed()).isNull();
    assertThat(found.items().getLast().removed())
        .isEqualTo(new FindAttachments.Removal(Facts.NOW, OFFICE, "传错文件"));
  }

  @Test
  void oneIsFoundByItsId() {
    assertThat(find(FindAttachments.one("a-3")).items()).hasSize(1);
    assertThat(find(FindAttachments.one("a-9")).items()).isEmpty();
  }

  @Test
  void aRebuildChangesNothing() {
    FindAttachments.Result before = find(FindAttachments.of(AttachedTo.FINDING, "f-1"));

    readSide.get(Rebuilder.class).rebuild("query.attachment");

    assertThat(find(FindAttachments.of(AttachedTo.FINDING, "f-1"))).isEqualTo(before);
  }

  private static FindAttachments.Result find(FindAttachments query) {
    return readSide.query(query, FindAttachments.Result.class);
  }
}
