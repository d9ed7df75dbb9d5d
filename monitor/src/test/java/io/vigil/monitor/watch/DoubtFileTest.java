package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.doubt.Slip;
import io.vigil.api.reading.ReadingFact;
import io.vigil.monitor.detect.slip.Implausible;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DoubtFileTest {
  private static final Facts CLASS = Facts.ofClass("class 1");
  private static final ReadingFact WRONG = CLASS.ratio(0, 2, 40);
  private static final ReadingFact AS_WRONG = CLASS.ratio(0, 3, 60);

  private final DoubtFile file = new DoubtFile();

  @Test
  void whatComesBackInTheSameBatchNeverLeft() {
    file.become(doubtOf(WRONG), event(1));
    file.saved();

    file.become(new TreeMap<>(), event(2));
    file.become(doubtOf(WRONG), event(3));

    assertThat(file.changes()).singleElement().matches(DoubtFile.Change::cameToNothing);
    assertThat(file.standing()).singleElement().matches(one -> one.since() == 1);
  }

  @Test
  void whatLeavesInTheSameBatchNeverCame() {
    file.become(doubtOf(WRONG), event(1));
    file.become(new TreeMap<>(), event(2));

    assertThat(file.changes()).singleElement().matches(DoubtFile.Change::cameToNothing);
    assertThat(file.standing()).isEmpty();
  }

  @Test
  void anotherReadingInItsPlaceIsAnotherDoubt() {
    file.become(doubtOf(WRONG), event(1));
    file.saved();

    file.become(doubtOf(AS_WRONG), event(2));
    file.become(new TreeMap<>(), event(3));
    file.become(doubtOf(AS_WRONG), event(4));

    assertThat(file.changes())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.before()).isNotNull().matches(before -> before.since() == 1);
              assertThat(one.after()).isNotNull().matches(after -> after.since() == 4);
            });
  }

  private static SortedMap<StoredReading.Key, Doubt> doubtOf(ReadingFact fact) {
    StoredReading reading = StoredReading.of(fact, false);
    var doubts = new TreeMap<StoredReading.Key, Doubt>();
    doubts.put(reading.key(), new Doubt(reading, new Implausible(Slip.COMPLEMENT, 95, 95)));
    return doubts;
  }

  private static Heard event(long position) {
    return new Heard.OfDayEnded(
        Facts.MONDAY, new Trigger(position, "event " + position, Facts.LATER, false));
  }
}
