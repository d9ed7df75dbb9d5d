package io.vigil.app.axon.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.app.axon.Facts;
import java.time.LocalDate;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class SubjectOrderTest {

  private final SubjectOrder order = new SubjectOrder();

  @Test
  void readingsOfASeriesStayTogether() {
    assertThat(keyOf(Facts.reading("U1", 90))).isEqualTo(keyOf(Facts.reading("U1", 91)));
    assertThat(keyOf(Facts.reading("U1", 90))).isNotEqualTo(keyOf(Facts.reading("U2", 90)));
  }

  @Test
  void keysAreTheSameInEveryJvm() {
    assertThat(keyOf(Facts.teacher("T1", null, null))).isEqualTo("unit T1");
    assertThat(keyOf(new DayEnded(LocalDate.parse("2026-11-20")))).isEqualTo("calendar");
  }

  @Test
  void whatHappensInOneCaseStaysTogetherAndHoldsBackNoOther() {
    var announced = new GenericDomainEventMessage<>("Review", "review-1", 0, "announced");
    var concluded = new GenericDomainEventMessage<>("Review", "review-1", 1, 12);
    var other = new GenericDomainEventMessage<>("Review", "review-2", 0, "announced");

    assertThat(order.getSequenceIdentifierFor(concluded))
        .isEqualTo(order.getSequenceIdentifierFor(announced))
        .isNotEqualTo(order.getSequenceIdentifierFor(other));
  }

  @Test
  void whatIsOfNoCaseIsHeldBackByItsLike() {
    var first = new GenericDomainEventMessage<>(null, "event-1", 0, "issued");
    var second = new GenericDomainEventMessage<>(null, "event-2", 0, "issued");

    assertThat(order.getSequenceIdentifierFor(first))
        .isEqualTo(order.getSequenceIdentifierFor(second));
  }

  private String keyOf(Object event) {
    return order.getSequenceIdentifierFor(new GenericEventMessage<>(event));
  }
}
