package io.vigil.monitor.occurrence;

import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintMerged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintNotAccepted;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReplied;
import io.vigil.api.complaint.ComplaintEvent.ComplaintStepOverdue;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTransferred;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTriaged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintWithdrawn;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToAppeal;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToIncident;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.WarningState;
import io.vigil.monitor.occurrence.ComplaintFile.Late;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Warns of requests that are not answered in time, until they are. Of one that is sealed, the body
 * that may read it is warned, and nothing is said of what it is about.
 */
final class ComplaintRules {
  private final Files files;
  private final Teller teller;
  private final long position;

  ComplaintRules(Files files, Teller teller, long position) {
    this.files = files;
    this.teller = teller;
    this.position = position;
  }

  void on(ComplaintEvent event) {
    String id = event.complaintId();
    if (files.hasSeen(FileKind.COMPLAINT, id, position)) {
      return;
    }
    switch (event) {
      case ComplaintReceived received -> put(id, opened(received));
      case ComplaintTriaged triaged ->
          find(id).ifPresent(file -> put(id, file.sealed(triaged.sealedFor())));
      case ComplaintStepOverdue overdue -> overdue(id, overdue);
      case ComplaintReplied replied -> answered(id);
      case ComplaintClosed closed -> answered(id);
      case ComplaintNotAccepted refused -> answered(id);
      case ComplaintWithdrawn withdrawn -> answered(id);
      case ComplaintMerged merged -> answered(id);
      case ComplaintTransferred transferred -> answered(id);
      case ConvertedToIncident converted -> answered(id);
      case ConvertedToAppeal converted -> answered(id);
      default -> {}
    }
  }

  private Optional<ComplaintFile> find(String id) {
    return files.find(FileKind.COMPLAINT, id, ComplaintFile.class);
  }

  private void put(String id, ComplaintFile file) {
    files.put(FileKind.COMPLAINT, id, file, position);
  }

  private static ComplaintFile opened(ComplaintReceived event) {
    String place = event.place();
    return new ComplaintFile(place == null ? event.category() : place, event.sealedFor(), null);
  }

  private void overdue(String id, ComplaintStepOverdue event) {
    Colour colour = event.colour();
    if (colour != null) {
      find(id).ifPresent(file -> overdue(id, file, event, colour));
    }
  }

  private void overdue(String id, ComplaintFile file, ComplaintStepOverdue event, Colour colour) {
    Late before = file.late();
    Told told = before == null ? null : before.told();
    boolean worse =
        before == null
            || told == null
            || told.state() != WarningState.OPEN
            || colour.compareTo(before.colour()) > 0;
    if (worse) {
      var late = new Late(event.unit(), colour, event.taken().at(), told, event.step());
      put(id, told(id, file, late, null));
    }
  }

  private void answered(String id) {
    find(id)
        .ifPresent(
            file -> {
              Late late = file.late();
              if (late != null) {
                put(id, told(id, file, late, CloseReason.CASE_CLOSED));
              }
            });
  }

  private ComplaintFile told(String id, ComplaintFile file, Late late, @Nullable CloseReason over) {
    String sealedFor = file.sealedFor();
    var wanted =
        new Wanted(
            "complaint|" + id,
            files.place(sealedFor == null ? late.unit() : sealedFor),
            late.colour(),
            teller.day(late.at()),
            late.at(),
            new Occurrence(
                OccurrenceRule.COMPLAINT_OVERDUE,
                id,
                sealedFor == null ? file.subject() : null,
                null,
                1,
                List.of(),
                late.step()),
            over);
    return file.late(
        new Late(
            late.unit(), late.colour(), late.at(), teller.tell(late.told(), wanted), late.step()));
  }
}
