package io.vigil.command.attachment;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentCommand.Attach;
import io.vigil.api.attachment.AttachmentCommand.RemoveAttachment;
import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.attachment.Exhibit;
import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachmentTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Instant EARLIER = NOW.minusSeconds(3600);
  private static final By SUPERVISOR = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final Exhibit PHOTO =
      new Exhibit(
          AttachmentForm.PHOTO,
          "消防通道.jpg",
          "image/jpeg",
          1_024L,
          "a".repeat(64),
          null,
          LocalDate.of(2026, 11, 19),
          "一楼东侧");

  private final AggregateTestFixture<Attachment> fixture =
      new AggregateTestFixture<>(Attachment.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void isAttachedWithHashTypeSizeDateAndWho() {
    fixture.givenNoPriorActivity().when(attach(PHOTO, EARLIER)).expectEvents(attached());
  }

  @Test
  void isAttachedOnce() {
    fixture.given(attached()).when(attach(PHOTO, NOW)).expectException(Rejection.class);
  }

  @Test
  void isEitherAFileOrALink() {
    Exhibit neither = new Exhibit(AttachmentForm.LINK, "公示", null, null, null, null, null, null);
    Exhibit both =
        new Exhibit(
            AttachmentForm.FILE,
            "公示",
            "text/plain",
            1L,
            "b".repeat(64),
            "https://a.cn",
            null,
            null);

    fixture.givenNoPriorActivity().when(attach(neither, NOW)).expectException(Rejection.class);
    fixture.givenNoPriorActivity().when(attach(both, NOW)).expectException(Rejection.class);
  }

  @Test
  void isNotAttachedInTheFuture() {
    fixture
        .givenNoPriorActivity()
        .when(attach(PHOTO, NOW.plusSeconds(61)))
        .expectException(Rejection.class)
        .expectNoEvents();
  }

  @Test
  void isRemovedWithAReason() {
    fixture
        .given(attached())
        .when(new RemoveAttachment("a-1", " 传错文件 ", SUPERVISOR, NOW))
        .expectEvents(removed());
  }

  @Test
  void isNotRemovedWithoutAReasonOrTwiceOrBeforeItWasThere() {
    fixture
        .given(attached())
        .when(new RemoveAttachment("a-1", " ", SUPERVISOR, NOW))
        .expectException(Rejection.class);
    fixture
        .given(attached(), removed())
        .when(new RemoveAttachment("a-1", "传错文件", SUPERVISOR, NOW))
        .expectException(Rejection.class);
    fixture
        .given(attached())
        .when(new RemoveAttachment("a-1", "传错文件", SUPERVISOR, EARLIER.minusSeconds(1)))
        .expectException(Rejection.class);
  }

  private static Attach attach(Exhibit exhibit, Instant at) {
    return new Attach("a-1", AttachedTo.FINDING, "f-1", "D02", exhibit, SUPERVISOR, at);
  }

  private static Attached attached() {
    return new Attached(
        "a-1",
        AttachedTo.FINDING,
        "f-1",
        "D02",
        AttachmentForm.PHOTO,
        "消防通道.jpg",
        "image/jpeg",
        1_024L,
        "a".repeat(64),
        null,
        LocalDate.of(2026, 11, 19),
        "一楼东侧",
        SUPERVISOR,
        EARLIER,
        NOW);
  }

  private static AttachmentRemoved removed() {
    return new AttachmentRemoved("a-1", "传错文件", SUPERVISOR, NOW, NOW);
  }
}
