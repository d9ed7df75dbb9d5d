package io.vigil.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintCounted;
import io.vigil.api.complaint.ClusterEvent.ComplaintUncounted;
import io.vigil.api.complaint.ClusterRule;
import io.vigil.api.complaint.ClusterRule.Found;
import io.vigil.api.complaint.ClusterRule.Receipt;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.grading.Colour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Told, List<String>> told = new HashMap<>();

  ComplaintCluster() {}

  private record Told(String first, Colour colour) {
    static Told of(Found found) {
      return new Told(found.first(), found.colour());
    }
  }

  void count(ComplaintObject object, String complaintId, Instant receivedAt, Instant recordedAt) {
    if (!counts(complaintId)) {
      apply(new ComplaintCounted(object.id(), object, complaintId, receivedAt, recordedAt));
      tell(object, recordedAt);
    }
  }

  void uncount(ComplaintObject object, String complaintId, Instant at, Instant recordedAt) {
    if (counts(complaintId)) {
      apply(new ComplaintUncounted(object.id(), object, complaintId, at, recordedAt));
      tell(object, recordedAt);
    }
  }

  private boolean counts(String complaintId) {
    return receipts.stream().anyMatch(receipt -> receipt.complaintId().equals(complaintId));
  }

  private void tell(ComplaintObject object, Instant recordedAt) {
    ClusterRule.found(receipts).stream()
        .filter(found -> !told.containsKey(Told.of(found)))
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
      case ComplaintUncounted uncounted -> {
        receipts.removeIf(receipt -> receipt.complaintId().equals(uncounted.complaintId()));
        told.values().removeIf(members -> members.contains(uncounted.complaintId()));
      }
      case ClusterFound found -> told.put(new Told(found.first(), found.colour()), found.members());
    }
  }
}
