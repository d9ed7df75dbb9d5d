package io.vigil.command.complaint;

import io.vigil.api.casework.Due;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAssigned;
import io.vigil.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTriaged;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.complaint.ComplaintSituation;
import io.vigil.api.complaint.ComplaintState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** What the steps so far have made of a request. */
@NullUnmarked
final class ComplaintFile {
  String id;
  String personId;
  String unit;
  String place;
  String category;
  String sealedFor;
  ComplaintKind kind;
  Instant receivedAt;
  private ComplaintLevel level;
  private final Map<String, ComplaintObject> objects = new LinkedHashMap<>();
  private boolean assigned;
  private ComplaintSituation situation = ComplaintSituation.atFirst();
  private List<Due> due = List.of();

  ComplaintSituation situation() {
    return situation;
  }

  ComplaintState state() {
    return situation.state();
  }

  ComplaintLevel level() {
    return level;
  }

  /** Whether it counts towards clusters. */
  boolean counts() {
    return kind == ComplaintKind.COMPLAINT
        && sealedFor == null
        && state() != ComplaintState.MERGED
        && state() != ComplaintState.WITHDRAWN;
  }

  ComplaintObject object() {
    return new ComplaintObject(place, unit, category);
  }

  /** All that it has counted at so far, the first one first. */
  Collection<ComplaintObject> objects() {
    return List.copyOf(objects.values());
  }

  /** Who has to act: the unit once it is handed over, until the college takes it over. */
  ComplaintLevel acting() {
    if (situation.escalated()) {
      return ComplaintLevel.COLLEGE;
    }
    return assigned ? ComplaintLevel.DEPARTMENT : level;
  }

  Optional<Due> awaited(ComplaintLimit limit) {
    return due.stream().filter(one -> one.step().equals(limit.key())).findFirst();
  }

  /** What was to be done first before a moment. */
  Optional<Due> firstOver(Instant moment) {
    return due.stream()
        .filter(one -> one.isOverAt(moment))
        .min(Comparator.comparing(Due::at).thenComparing(Due::step));
  }

  /** What is awaited but for some limits, and what comes in their stead. */
  List<Due> dueBut(List<ComplaintLimit> over, Due... instead) {
    List<String> keys = over.stream().map(ComplaintLimit::key).toList();
    return Stream.concat(
            due.stream().filter(one -> !keys.contains(one.step())), Arrays.stream(instead))
        .toList();
  }

  void take(ComplaintEvent event) {
    due = event.taken().due();
    situation = situation.after(event);
    switch (event) {
      case ComplaintReceived received -> take(received);
      case ComplaintTriaged triaged -> take(triaged);
      case ComplaintAssigned handed -> {
        unit = handed.unit();
        assigned = true;
      }
      case ComplaintEscalated done -> level = ComplaintLevel.COLLEGE;
      default -> {}
    }
    if (counts()) {
      objects.putIfAbsent(object().id(), object());
    }
  }

  private void take(ComplaintReceived received) {
    id = received.complaintId();
    personId = received.personId();
    unit = received.unit();
    place = received.place();
    category = received.category();
    sealedFor = received.sealedFor();
    kind = received.kind();
    level = received.level();
    receivedAt = received.taken().at();
  }

  private void take(ComplaintTriaged triaged) {
    unit = triaged.unit();
    kind = triaged.kind();
    level = triaged.level();
    category = triaged.category();
    sealedFor = triaged.sealedFor();
  }
}
