package io.vigil.query.attachment;

import io.vigil.api.attachment.AttachmentEvent;
import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is attached to which case. */
@Component
class AttachmentModel implements ReadModel<AttachmentEvent> {

  private final JdbcTemplate jdbc;

  AttachmentModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "attachment";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return AttachmentEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<AttachmentEvent>> facts, Slot slot) {
    List<StoredFact<Attached>> attached = new ArrayList<>();
    List<StoredFact<AttachmentRemoved>> removed = new ArrayList<>();
    for (StoredFact<AttachmentEvent> fact : facts) {
      switch (fact.event()) {
        case Attached e -> attached.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        case AttachmentRemoved e ->
            removed.add(new StoredFact<>(e, fact.eventId(), fact.position()));
      }
    }
    AttachmentTables.ATTACHMENT.insertNew(jdbc, slot, attached);
    AttachmentTables.REMOVAL.insertNew(jdbc, slot, removed);
  }
}
