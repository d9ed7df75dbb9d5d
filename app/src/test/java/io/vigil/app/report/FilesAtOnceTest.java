package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vigil.api.message.Rejection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FilesAtOnceTest {
  private final FilesAtOnce places = new FilesAtOnce(Duration.ZERO);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void whoeverFindsNoPlaceInTimeIsAskedToTryAgain() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> places.makeNow(() -> places.makeNow(this::makeOne)))
        .withMessage("2 files wait to be made already; try again in some minutes.");
    assertThat(made).hasValue(0);
  }

  private void makeOne() {
    places.makeNow(made::incrementAndGet);
  }

  @Test
  void aPlaceIsFreeAgainWhetherTheFileWasMadeOrNot() {
    for (int i = 0; i <= FilesAtOnce.MOST; i++) {
      assertThatIllegalStateException().isThrownBy(() -> places.makeNow(this::fail));
      assertThat(places.make(made::incrementAndGet)).isEqualTo(i + 1);
    }
  }

  private void fail() {
    throw new IllegalStateException("no font");
  }
}
