package io.vigil.command.fact;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.message.VigilEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Decides, in file order, which facts are new, repeated or corrections. */
final class Classifier {
  private enum Outcome {
    ACCEPTED,
    UNCHANGED,
    CORRECTED
  }

  private final Map<FactKey, FactValue> known;
  private final MetaData metaData;
  private final List<StoredFact> stored = new ArrayList<>();
  private long accepted;
  private long unchanged;
  private long corrected;

  /**
   * @param known what the keys of the batch stand for so far; updated, so that a later row of the
   *     same batch corrects an earlier one
   */
  Classifier(Map<FactKey, FactValue> known, Map<String, String> metaData) {
    this.known = known;
    this.metaData = MetaData.from(metaData);
  }

  void classify(List<FactRow> rows) {
    for (FactRow row : rows) {
      switch (classify(row)) {
        case ACCEPTED -> accepted++;
        case UNCHANGED -> unchanged++;
        case CORRECTED -> corrected++;
      }
    }
  }

  void append(VigilEvent event) {
    stored.add(new StoredFact(null, null, message(event)));
  }

  ImportCounts counts(long rejected) {
    return new ImportCounts(accepted, unchanged, corrected, rejected);
  }

  List<StoredFact> stored() {
    return stored;
  }

  List<EventMessage<?>> messages() {
    var messages = new ArrayList<EventMessage<?>>(stored.size());
    stored.forEach(fact -> messages.add(fact.event()));
    return messages;
  }

  private Outcome classify(FactRow row) {
    Outcome first = null;
    boolean changed = false;
    for (Fact fact : row.facts()) {
      Outcome outcome = classify(fact);
      first = first == null ? outcome : first;
      changed |= outcome != Outcome.UNCHANGED;
    }
    if (first == Outcome.ACCEPTED) {
      return Outcome.ACCEPTED;
    }
    return changed ? Outcome.CORRECTED : Outcome.UNCHANGED;
  }

  private Outcome classify(Fact fact) {
    @Nullable FactValue before = known.get(fact.key());
    if (fact.value().equals(before)) {
      return Outcome.UNCHANGED;
    }
    known.put(fact.key(), fact.value());
    stored.add(new StoredFact(fact.key(), fact.value(), message(fact.event().apply(before))));
    return before == null ? Outcome.ACCEPTED : Outcome.CORRECTED;
  }

  private EventMessage<?> message(VigilEvent event) {
    return new GenericEventMessage<>(event, metaData);
  }
}
