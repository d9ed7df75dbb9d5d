package io.vigil.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintUncounted;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ComplaintClusterTest {
  private static final ComplaintObject CANTEEN = new ComplaintObject("第二食堂", "O12", "食堂餐饮");
  private static final Instant NOW = Instant.parse("2026-04-10T02:00:00Z");

  private final AggregateTestFixture<ComplaintCluster> axon =
      new AggregateTestFixture<>(ComplaintCluster.class);
  private final ClusterCounter counter = counter();

  @Test
  void tellsOfTheThirdAndTheFifthComplaintAboutAPlaceAndNoMore() {
    assertThat(
            found(
                "2026-03-17",
                "2026-03-18",
                "2026-03-20",
                "2026-03-21",
                "2026-03-23",
                "2026-03-24",
                "2026-03-26"))
        .extracting(ClusterFound::colour, ClusterFound::at)
        .containsExactly(
            tuple(Colour.BLUE, Instant.parse("2026-03-20T02:00:00Z")),
            tuple(Colour.YELLOW, Instant.parse("2026-03-23T02:00:00Z")));
  }

  @Test
  void tellsOfAClusterAlsoWhenTheFirstBecomesKnownLast() {
    assertThat(found("2026-03-20", "2026-03-18", "2026-03-17"))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.members())
                    .containsExactly("c-2026-03-17", "c-2026-03-18", "c-2026-03-20"));
  }

  @Test
  void ofFiveComplaintsOfWhichFourAreTheSameNothingStays() {
    List.of("2026-03-17", "2026-03-18", "2026-03-20", "2026-03-21", "2026-03-23")
        .forEach(this::count);
    List.of("2026-03-18", "2026-03-20", "2026-03-21", "2026-03-23").forEach(this::uncount);

    assertThat(found().getLast())
        .satisfies(
            left -> {
              assertThat(left.colour()).isEqualTo(Colour.BLUE);
              assertThat(left.members())
                  .containsExactly("c-2026-03-17", "c-2026-03-21", "c-2026-03-23");
            });
    assertThat(axon.getEventStore().readEvents(CANTEEN.id()).asStream())
        .last()
        .satisfies(event -> assertThat(event.getPayload()).isInstanceOf(ComplaintUncounted.class));
  }

  @Test
  void tellsAnewOfWhatIsLeftOfACluster() {
    List.of("2026-03-17", "2026-03-18", "2026-03-20", "2026-03-21").forEach(this::count);
    uncount("2026-03-17");

    assertThat(found())
        .extracting(ClusterFound::first)
        .containsExactly("c-2026-03-17", "c-2026-03-18");
  }

  @Test
  void whatWasNeverCountedIsNotUncounted() {
    uncount("2026-03-17");
    count("2026-03-18");
    uncount("2026-03-17");

    assertThat(axon.getEventStore().readEvents(CANTEEN.id()).asStream()).hasSize(1);
  }

  @Test
  void aPlaceIsOneObjectWhateverTheUnitAndACategoryIsOneOfItsUnit() {
    assertThat(new ComplaintObject("第二食堂", "O11", "其他").id()).isEqualTo(CANTEEN.id());
    assertThat(new ComplaintObject(null, "O12", "其他").id())
        .isNotEqualTo(new ComplaintObject(null, "O05", "其他").id());
  }

  private List<ClusterFound> found(String... days) {
    Arrays.stream(days).forEach(this::count);
    return axon.getEventStore()
        .readEvents(CANTEEN.id())
        .asStream()
        .map(message -> (ClusterEvent) message.getPayload())
        .filter(ClusterFound.class::isInstance)
        .map(ClusterFound.class::cast)
        .toList();
  }

  private void count(String day) {
    inUnitOfWork(() -> counter.count(CANTEEN, "c-" + day, at(day), NOW));
  }

  private void uncount(String day) {
    inUnitOfWork(() -> counter.uncount(CANTEEN, "c-" + day, NOW, NOW));
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T02:00:00Z");
  }

  private interface Change {
    void make() throws Exception;
  }

  private static void inUnitOfWork(Change change) {
    var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("change"));
    work.execute(
        () -> {
          try {
            change.make();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private ClusterCounter counter() {
    Repository<ComplaintCluster> clusters =
        EventSourcingRepository.builder(ComplaintCluster.class)
            .eventStore(axon.getEventStore())
            .build();
    return new ComplaintConfiguration().clusterCounter(clusters);
  }
}
