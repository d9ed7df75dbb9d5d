package io.vigil.query.complaint;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintUncounted;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.message.VigilEvent;
import io.vigil.query.casework.CaseNumbers;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Requests, their steps, and clusters of complaints. */
@Component
class ComplaintModel implements ReadModel<VigilEvent> {

  private static final String UNCOUNTED =
      """
      DELETE FROM %s.complaint_cluster
      WHERE object = ? AND ? = ANY (members) AND event_position < ?
      """;

  private final JdbcTemplate jdbc;
  private final ZoneId zone;

  ComplaintModel(JdbcTemplate jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "complaint";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return ComplaintEvent.class.isAssignableFrom(payloadType)
        || ClusterEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<VigilEvent>> facts, Slot slot) {
    List<StoredFact<ComplaintEvent>> complaints = new ArrayList<>();
    for (StoredFact<VigilEvent> fact : facts) {
      if (fact.event() instanceof ComplaintEvent event) {
        complaints.add(new StoredFact<>(event, fact.eventId(), fact.position()));
      }
    }
    writeComplaints(complaints, slot);
    writeClusters(facts, slot);
  }

  /** A cluster is told of anew after one of its complaints counts no more: order matters. */
  private void writeClusters(List<StoredFact<VigilEvent>> facts, Slot slot) {
    List<StoredFact<ClusterFound>> found = new ArrayList<>();
    for (StoredFact<VigilEvent> fact : facts) {
      if (fact.event() instanceof ClusterFound event) {
        found.add(new StoredFact<>(event, fact.eventId(), fact.position()));
      } else if (fact.event() instanceof ComplaintUncounted event) {
        ComplaintTables.CLUSTER.insertNew(jdbc, slot, found);
        found.clear();
        jdbc.update(
            UNCOUNTED.formatted(slot.schema()),
            event.clusterId(),
            event.complaintId(),
            fact.position());
      }
    }
    ComplaintTables.CLUSTER.insertNew(jdbc, slot, found);
  }

  private void writeComplaints(List<StoredFact<ComplaintEvent>> facts, Slot slot) {
    Map<String, ComplaintRow> rows = load(facts, slot);
    var numbers = new CaseNumbers(jdbc, slot, "complaint", CaseKind.COMPLAINT, zone);
    List<StoredFact<ComplaintReceived>> contents = new ArrayList<>();
    List<StepRow> steps = new ArrayList<>();
    for (StoredFact<ComplaintEvent> fact : facts) {
      ComplaintEvent event = fact.event();
      ComplaintRow row = rows.get(event.complaintId());
      if (row == null) {
        ComplaintReceived received = received(event);
        row = new ComplaintRow(received, numbers.next(received.taken().at()));
        rows.put(event.complaintId(), row);
        contents.add(new StoredFact<>(received, fact.eventId(), fact.position()));
      }
      if (row.position < fact.position()) {
        row.take(event, fact.position());
        steps.add(StepRow.of(event, row.state(), fact.position()));
      }
    }
    ComplaintTables.COMPLAINT.upsert(jdbc, slot, List.copyOf(rows.values()));
    ComplaintTables.CONTENT.insertNew(jdbc, slot, contents);
    ComplaintTables.STEP.insertNew(jdbc, slot, steps);
  }

  private Map<String, ComplaintRow> load(List<StoredFact<ComplaintEvent>> facts, Slot slot) {
    Object ids = facts.stream().map(fact -> fact.event().complaintId()).toArray(String[]::new);
    Map<String, ComplaintRow> rows = new HashMap<>();
    jdbc.query(
        "SELECT * FROM %s.complaint WHERE complaint_id = ANY (?)".formatted(slot.schema()),
        row -> {
          rows.put(row.getString("complaint_id"), new ComplaintRow(row));
        },
        ids);
    return rows;
  }

  private static ComplaintReceived received(ComplaintEvent event) {
    if (event instanceof ComplaintReceived first) {
      return first;
    }
    throw new IllegalStateException(
        "Complaint %s was never received, but there is a %s"
            .formatted(event.complaintId(), event.getClass().getSimpleName()));
  }
}
