package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {
  private static final LocalDate DAY = Facts.MONDAY;

  @Test
  void aBatchWithoutDaysIsOnePart() {
    assertThat(sizes(reading(1), reading(2))).containsExactly(2);
    assertThat(sizes()).isEmpty();
  }

  @Test
  void whatComesAfterTheLatestDayIsAnotherPart() {
    assertThat(sizes(reading(1), over(2, DAY), reading(3), over(4, DAY.plusDays(1)), reading(5)))
        .containsExactly(4, 1);
  }

  @Test
  void ofEqualDaysTheLastEndsThePart() {
    assertThat(sizes(reading(1), over(2, DAY), reading(3), over(4, DAY))).containsExactly(4);
  }

  @Test
  void anEarlierDayAfterTheLatestEndsAPartOfItsOwn() {
    assertThat(sizes(over(1, DAY.plusDays(1)), reading(2), over(3, DAY), reading(4)))
        .containsExactly(1, 2, 1);
  }

  @Test
  void whatOneEventSaysStaysTogether() {
    var ended = new Heard.OfDayEnded(DAY, trigger(1));

    assertThat(sizes(over(1, DAY), ended, reading(2))).containsExactly(2, 1);
  }

  @Test
  void nothingIsLostAndTheOrderStays() {
    List<Heard> events =
        IntStream.range(0, 30)
            .mapToObj(i -> i % 3 == 0 ? over(i, DAY.plusDays(i % 7)) : reading(i))
            .toList();

    assertThat(Parts.of(events).stream().flatMap(List::stream)).containsExactlyElementsOf(events);
  }

  private static List<Integer> sizes(Heard... events) {
    return Parts.of(List.of(events)).stream().map(List::size).toList();
  }

  private static Heard reading(long position) {
    return new Heard.OfReading(
        Facts.ofClass("class 1").value(0, 95d), DAY, false, trigger(position));
  }

  private static Heard over(long position, LocalDate day) {
    return new Heard.OfDay(day, WatchedStore.ZONE, trigger(position));
  }

  private static Trigger trigger(long position) {
    return new Trigger(position, "event " + position, Facts.LATER, false);
  }
}
