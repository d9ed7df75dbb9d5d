package io.vigil.monitor.occurrence;

import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintCounted;
import io.vigil.api.complaint.ClusterEvent.ComplaintUncounted;
import io.vigil.api.complaint.ClusterRule.Receipt;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.monitor.occurrence.ObjectFile.Cluster;
import java.time.Instant;
import java.util.Objects;

/**
 * Warns where complaints about one place pile up, until fewer of them count together than are a
 * cluster; from then on it is watched whether they come back, and people may verify their measures.
 */
final class ClusterRules {
  private final Files files;
  private final Teller teller;
  private final long position;

  ClusterRules(Files files, Teller teller, long position) {
    this.files = files;
    this.teller = teller;
    this.position = position;
  }

  void on(ClusterEvent event) {
    String object = event.clusterId();
    if (files.hasSeen(FileKind.OBJECT, object, position) || isAboutNoPlace(event)) {
      return;
    }
    timePasses();
    ObjectFile before =
        files.find(FileKind.OBJECT, object, ObjectFile.class).orElse(ObjectFile.EMPTY);
    judge(
        object,
        switch (event) {
          case ComplaintCounted counted ->
              before.counted(new Receipt(counted.complaintId(), counted.receivedAt()));
          case ComplaintUncounted uncounted -> before.uncounted(uncounted.complaintId());
          case ClusterFound found -> before.found(cluster(before, found));
        });
  }

  /** A whole unit has as many all the time; only those about one place say that something is up. */
  private static boolean isAboutNoPlace(ClusterEvent event) {
    return event instanceof ClusterFound found && found.object().place() == null;
  }

  private Cluster cluster(ObjectFile file, ClusterFound found) {
    ComplaintObject object = found.object();
    String place = object.place();
    Instant since =
        file.receipts().stream()
            .filter(receipt -> receipt.complaintId().equals(found.first()))
            .map(Receipt::at)
            .findFirst()
            .orElse(found.at());
    return new Cluster(
        found.first(),
        files.place(object.unit()),
        place == null ? object.category() : place,
        since,
        found.at(),
        found.colour(),
        found.members(),
        null);
  }

  /** Closes what did not happen again: a day is over, or a later complaint is told of. */
  void timePasses() {
    for (String object : files.ending(teller.now())) {
      files.find(FileKind.OBJECT, object, ObjectFile.class).ifPresent(file -> judge(object, file));
    }
  }

  /** Looks which cases are over by now. */
  private void judge(String object, ObjectFile file) {
    ObjectFile now = file.judgedAt(teller.now());
    ObjectFile told = now.with(now.cases().stream().map(one -> told(object, now, one)).toList());
    files.put(FileKind.OBJECT, object, told, position);
  }

  private Cluster told(String object, ObjectFile file, Cluster cluster) {
    Instant now = Objects.requireNonNull(file.judgedAt());
    Instant end = file.endOf(cluster);
    boolean calm = !now.isBefore(end);
    boolean over = !now.isBefore(end.plus(ObjectFile.WATCHED));
    var wanted =
        new Wanted(
            "cluster|" + object + "|" + cluster.first(),
            cluster.place(),
            cluster.isDissolved() ? null : cluster.colour(),
            teller.day(cluster.since()),
            cluster.at(),
            new Occurrence(
                OccurrenceRule.COMPLAINT_CLUSTER,
                object,
                cluster.subject(),
                null,
                cluster.members().size(),
                cluster.members()),
            calm,
            over ? CloseReason.NO_RECURRENCE : null);
    return cluster.told(teller.tell(cluster.told(), wanted));
  }
}
