package io.vigil.app.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.attachment.photo.AnyPhoto;
import io.vigil.app.fixture.Fingers;
import io.vigil.app.fixture.WebTest;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** Many send photos at the same time. */
class EnclosuresIT extends WebTest {
  private static final int AT_ONCE = 4;

  @Autowired private Enclosures enclosures;

  private final AtomicInteger read = new AtomicInteger();
  private final CountDownLatch allRead = new CountDownLatch(AT_ONCE);
  private final CountDownLatch made = new CountDownLatch(1);

  @Test
  @Timeout(30)
  void thePhotosOfFourAreReadAndOthersWaitUntilOneOfThemIsDone() throws InterruptedException {
    List<Thread> four = IntStream.range(0, AT_ONCE).mapToObj(i -> sender()).toList();
    allRead.await();
    Thread fifth = sender();
    try {
      while (fifth.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertThat(read).hasValue(AT_ONCE);
    } finally {
      made.countDown();
    }

    fifth.join();
    for (Thread one : four) {
      one.join();
    }
    assertThat(read).hasValue(AT_ONCE + 1);
  }

  @Test
  void whatAPhoneWroteIntoAPhotoIsTakenOutBeforeItIsHashed() {
    byte[] sent = AnyPhoto.jpegOfAPhone();
    var photo = new MockMultipartFile("files", "走廊.jpg", "image/jpeg", sent);

    Enclosures.Enclosed kept = enclosures.taking(List.of(photo), false, List::getFirst);

    assertThat(new String(sent, ISO_8859_1)).contains(AnyPhoto.MODEL);
    assertThat(new String(kept.content(), ISO_8859_1)).doesNotContain(AnyPhoto.MODEL);
    assertThat(kept.exhibit().sha256()).isEqualTo(FileDepot.sha256(kept.content()));
    assertThat(kept.exhibit().size()).isEqualTo(kept.content().length);
  }

  private Thread sender() {
    var photo = new MockMultipartFile("files", "照片.png", "image/png", Fingers.photo("").buffer);
    return Thread.ofPlatform().start(() -> enclosures.taking(List.of(photo), true, this::make));
  }

  private int make(List<Enclosures.Enclosed> files) {
    read.incrementAndGet();
    allRead.countDown();
    try {
      made.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return files.size();
  }
}
