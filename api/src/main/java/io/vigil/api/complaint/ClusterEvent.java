package io.vigil.api.complaint;

import io.vigil.api.grading.Colour;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Complaints about one object: a place, else a unit in one category. */
public sealed interface ClusterEvent extends VigilEvent {
  String clusterId();

  /**
   * A complaint counts towards the clusters of its object.
   *
   * @param clusterId names the object
   * @param receivedAt when it came in
   */
  @StoredAs("complaint.counted")
  @Revision("1")
  record ComplaintCounted(
      String clusterId,
      ComplaintObject object,
      String complaintId,
      Instant receivedAt,
      Instant recordedAt)
      implements ClusterEvent {}

  /**
   * A complaint counts no more: it was merged, withdrawn or sealed, is no complaint after all, or
   * is about something else. Clusters that it was a member of are told of no more; those that are
   * left without it are told of anew.
   *
   * @param clusterId names the object
   * @param at when that was decided
   */
  @StoredAs("complaint.uncounted")
  @Revision("1")
  record ComplaintUncounted(
      String clusterId, ComplaintObject object, String complaintId, Instant at, Instant recordedAt)
      implements ClusterEvent {}

  /**
   * Complaints about one object pile up; told once for each cluster and colour.
   *
   * @param first the complaint that the cluster began with
   * @param members complaints that came within the days that count, in order of receipt
   * @param at when the last of them came in
   */
  @StoredAs("complaint.cluster-found")
  @Revision("1")
  record ClusterFound(
      String clusterId,
      ComplaintObject object,
      String first,
      Colour colour,
      List<String> members,
      Instant at,
      Instant recordedAt)
      implements ClusterEvent {}
}
