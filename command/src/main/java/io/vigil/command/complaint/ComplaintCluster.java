package io.vigil.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintCounted;
import io.vigil.api.complaint.ClusterRule;
import io.vigil.api.complaint.ClusterRule.Found;
import io.vigil.api.complaint.ClusterRule.Receipt;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.grading.Colour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/**
 * Complaints about one object. It tells of a cluster once in each colour, also where complaints
 * become known in another order than that in which they came in.
 */
@Aggregate
@NullUnmarked
class ComplaintCluster {
  /** What is older than this before the newest can be in no cluster with what is to come. */
  private static final Duration REMEMBERED = Duration.ofDays(400);

  @AggregateIdentifier private String id;
  private final List<Receipt> receipts = new ArrayList<>();
  private final Set<Told> told = new HashSet<>();

  ComplaintCluster() {}

  private record Told(String first, Colour colour) {
    static Told of(Found found) {
      return new Told(found.first(), found.colour());
    }
  }

  void count(ComplaintObject object, String complaintId, Instant receivedAt, Instant recordedAt) {
    apply(new ComplaintCounted(object.id(), object, complaintId, receivedAt, recordedAt));
    ClusterRule.found(receipts).stream()
        .filter(found -> !told.contains(Told.of(found)))
        .map(found -> told(object, found, recordedAt))
        .forEach(event -> apply(event));
  }

  private static ClusterFound told(ComplaintObject object, Found found, Instant recordedAt) {
    return new ClusterFound(
        object.id(),
        object,
        found.first(),
        found.colour(),
        found.members(),
        found.at(),
        recordedAt);
  }

  @EventSourcingHandler
  void on(ClusterEvent event) {
    id = event.clusterId();
    switch (event) {
      case ComplaintCounted counted -> {
        Instant forgotten = counted.receivedAt().minus(REMEMBERED);
        receipts.removeIf(receipt -> receipt.at().isBefore(forgotten));
        receipts.add(new Receipt(counted.complaintId(), counted.receivedAt()));
      }
      case ClusterFound found -> told.add(new Told(found.first(), found.colour()));
    }
  }
}
