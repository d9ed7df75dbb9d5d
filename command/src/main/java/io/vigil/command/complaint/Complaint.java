package io.vigil.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.complaint.ComplaintCommand.PassComplaintTime;
import io.vigil.api.complaint.ComplaintCommand.ReceiveComplaint;
import io.vigil.api.complaint.ComplaintCommand.TakeComplaintStep;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.Taken;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/**
 * A request (诉求) from receipt to its end. Whatever became overdue before a step is told first, as
 * of the moment at which it was due.
 */
@Aggregate
@NullUnmarked
class Complaint {
  @AggregateIdentifier private String id;
  private final ComplaintFile file = new ComplaintFile();

  Complaint() {}

  @CommandHandler
  Complaint(ReceiveComplaint command, Deadlines deadlines, ClusterCounter counter, Clock clock)
      throws Exception {
    requireNotAhead(command.at(), clock);
    if (command.kind() == ComplaintKind.REPORT && command.sealedFor() == null) {
      throw Rejection.invalid(
          "complaint.sealed-for",
          "A report of wrongdoing is sealed: 'sealedFor' must name the unit of its body.");
    }
    apply(received(command, deadlines, clock));
    if (command.kind() == ComplaintKind.COMPLAINT && command.sealedFor() == null) {
      counter.count(object(command), command.complaintId(), command.at(), clock.instant());
    }
  }

  private static ComplaintReceived received(
      ReceiveComplaint command, Deadlines deadlines, Clock clock) {
    return new ComplaintReceived(
        command.complaintId(),
        command.unit(),
        command.kind(),
        command.level(),
        command.channel(),
        command.category(),
        command.place(),
        command.sealedFor(),
        command.personId(),
        command.complainant(),
        command.contact(),
        command.title(),
        command.text(),
        command.anonymous(),
        command.codeHash(),
        ComplaintClocks.answerDue(deadlines, command.unit(), command.at()),
        new Taken(
            command.by(),
            command.at(),
            clock.instant(),
            ComplaintClocks.atFirst(deadlines, command.unit(), command.at())));
  }

  @CommandHandler
  ComplaintState handle(
      TakeComplaintStep command, Deadlines deadlines, ClusterCounter counter, Clock clock)
      throws Exception {
    requireNotAhead(command.at(), clock);
    if (command.at().isBefore(file.receivedAt)) {
      throw Rejection.invalid(
          "complaint.before-received",
          "'at' is %s, before the request came in (%s).",
          command.at(),
          file.receivedAt);
    }
    var clocks = new ComplaintClocks(file, deadlines, clock);
    passTime(clocks, command.at());
    requirePossible(command);
    Optional<String> before = counted();
    new ComplaintDecision(clocks, command).events().forEach(event -> apply(event));
    if (!before.equals(counted())) {
      countAnew(counter, command.at(), clock.instant());
    }
    return file.state();
  }

  /** The object at which it counts towards clusters. */
  private Optional<String> counted() {
    return file.counts() ? Optional.of(file.object().id()) : Optional.empty();
  }

  private void countAnew(ClusterCounter counter, Instant at, Instant recordedAt) throws Exception {
    Optional<String> now = counted();
    for (ComplaintObject object : file.objects()) {
      if (!now.equals(Optional.of(object.id()))) {
        counter.uncount(object, id, at, recordedAt);
      }
    }
    if (now.isPresent()) {
      counter.count(file.object(), id, file.receivedAt, recordedAt);
    }
  }

  @CommandHandler
  void handle(PassComplaintTime command, Deadlines deadlines, Clock clock) {
    requireNotAhead(command.at(), clock);
    passTime(new ComplaintClocks(file, deadlines, clock), command.at());
  }

  private void passTime(ComplaintClocks clocks, Instant moment) {
    Optional<Due> over = file.firstOver(moment);
    while (over.isPresent()) {
      clocks.overdue(over.get()).forEach(event -> apply(event));
      over = file.firstOver(moment);
    }
  }

  private void requirePossible(TakeComplaintStep command) {
    Set<ComplaintStep> allowed = file.situation().allowed(command.at());
    if (!allowed.contains(command.step())) {
      throw new StepRefused(
          "Complaint '%s'".formatted(id),
          file.state(),
          command.step(),
          allowed.stream().sorted().toList());
    }
  }

  private static ComplaintObject object(ReceiveComplaint command) {
    return new ComplaintObject(command.place(), command.unit(), command.category());
  }

  private static void requireNotAhead(Instant at, Clock clock) {
    if (at.isAfter(clock.instant())) {
      throw Rejection.invalid("moment.ahead", "'at' is %s, which is still to come.", at);
    }
  }

  @EventSourcingHandler
  void on(ComplaintEvent event) {
    id = event.complaintId();
    file.take(event);
  }
}
