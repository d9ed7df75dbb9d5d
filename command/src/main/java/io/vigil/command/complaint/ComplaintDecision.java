package io.vigil.command.complaint;

import io.vigil.api.casework.Due;
import io.vigil.api.complaint.Closing;
import io.vigil.api.complaint.ComplaintCommand.TakeComplaintStep;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAccepted;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAcknowledged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAssigned;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.vigil.api.complaint.ComplaintEvent.ComplaintExtended;
import io.vigil.api.complaint.ComplaintEvent.ComplaintMerged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintNotAccepted;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReopened;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReplied;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTransferred;
import io.vigil.api.complaint.ComplaintEvent.ComplaintTriaged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintWithdrawn;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToAppeal;
import io.vigil.api.complaint.ComplaintEvent.ConvertedToIncident;
import io.vigil.api.complaint.ComplaintEvent.InvestigationBegun;
import io.vigil.api.complaint.ComplaintEvent.ProgressNoted;
import io.vigil.api.complaint.ComplaintEvent.ReplyJudged;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.Escalation;
import io.vigil.api.complaint.StepDetails;
import io.vigil.api.complaint.Taken;
import io.vigil.api.message.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a step that is possible makes of a request. */
record ComplaintDecision(ComplaintClocks clocks, TakeComplaintStep command) {

  List<ComplaintEvent> events() {
    return switch (command.step()) {
      case ACKNOWLEDGE ->
          List.of(new ComplaintAcknowledged(id(), taken(but(ComplaintLimit.ACKNOWLEDGE))));
      case TRIAGE -> List.of(triaged());
      case ACCEPT -> List.of(new ComplaintAccepted(id(), taken(but())));
      case REFUSE -> List.of(new ComplaintNotAccepted(id(), text("the reason"), end(), person()));
      case ASSIGN -> List.of(assigned());
      case INVESTIGATE -> List.of(new InvestigationBegun(id(), taken(but())));
      case NOTE -> List.of(noted());
      case EXTEND -> List.of(extended());
      case REPLY -> List.of(replied());
      case SATISFIED -> satisfied();
      case DISSATISFIED ->
          List.of(
              judged(
                  false,
                  isConverted()
                      ? List.of()
                      : List.of(clocks.due(ComplaintLimit.TRIAGE, command.at()))));
      case REOPEN -> List.of(reopened());
      case ESCALATE -> List.of(escalated());
      case CLOSE ->
          List.of(new ComplaintClosed(id(), Closing.SETTLED, text("the reason"), end(), person()));
      case WITHDRAW -> List.of(new ComplaintWithdrawn(id(), details().text(), end(), person()));
      case MERGE -> List.of(merged());
      case TRANSFER ->
          List.of(
              new ComplaintTransferred(
                  id(),
                  other("the body that it is passed on to"),
                  text("the reason"),
                  end(),
                  person()));
      case CONVERT_TO_INCIDENT ->
          List.of(new ConvertedToIncident(id(), other("the id of the incident"), end()));
      case CONVERT_TO_APPEAL ->
          List.of(new ConvertedToAppeal(id(), text("the reason"), end(), person()));
    };
  }

  private ComplaintTriaged triaged() {
    ComplaintKind kind = Objects.requireNonNullElse(details().kind(), file().kind);
    String sealedFor = first(details().sealedFor(), file().sealedFor);
    if (kind == ComplaintKind.REPORT && sealedFor == null) {
      throw Rejection.invalid(
          "complaint.sealed-for",
          "A report of wrongdoing is sealed: 'sealedFor' must name the unit of its body.");
    }
    return new ComplaintTriaged(
        id(),
        kind,
        Objects.requireNonNullElse(details().unit(), file().unit),
        Objects.requireNonNullElse(details().level(), file().level()),
        first(details().category(), file().category),
        sealedFor,
        taken(but(ComplaintLimit.ACKNOWLEDGE)));
  }

  private ComplaintAssigned assigned() {
    String unit = Objects.requireNonNullElse(details().unit(), file().unit);
    return new ComplaintAssigned(id(), unit, taken(clocks.toAnswer(command.at())));
  }

  private ProgressNoted noted() {
    Due next = clocks.due(ComplaintLimit.PROGRESS, command.at());
    return new ProgressNoted(
        id(),
        person(),
        text("what was done"),
        details().internal(),
        taken(file().dueBut(List.of(ComplaintLimit.PROGRESS), next)));
  }

  private ComplaintExtended extended() {
    Instant from = file().awaited(ComplaintLimit.OUTER).map(Due::at).orElseGet(command::at);
    Due outer = in(ComplaintLimit.OUTER, from);
    Due[] later =
        file().awaited(ComplaintLimit.REPLY).isEmpty()
            ? new Due[] {outer}
            : new Due[] {outer, in(ComplaintLimit.REPLY, from)};
    return new ComplaintExtended(
        id(),
        text("the reason"),
        outer.at(),
        taken(
            file()
                .dueBut(
                    List.of(ComplaintLimit.OUTER, ComplaintLimit.REPLY, ComplaintLimit.ESCALATE),
                    later)),
        person());
  }

  /** The limit as it is after an extension. */
  private Due in(ComplaintLimit limit, Instant from) {
    Due extended = clocks.due(ComplaintLimit.EXTENSION, from);
    return new Due(
        limit.key(),
        extended.since(),
        extended.at(),
        extended.stoodStillFrom(),
        extended.stoodStillTo());
  }

  private ComplaintReplied replied() {
    Due silence = clocks.due(ComplaintLimit.SILENCE, command.at());
    return new ComplaintReplied(
        id(),
        person(),
        text("the reply"),
        silence.at(),
        taken(
            isConverted()
                ? List.of()
                : List.of(clocks.due(ComplaintLimit.REMIND, command.at()), silence)));
  }

  private boolean isConverted() {
    return file().state() == ComplaintState.CONVERTED_TO_INCIDENT;
  }

  private List<ComplaintEvent> satisfied() {
    ReplyJudged judged = judged(true, List.of());
    return file().state() == ComplaintState.CLOSED || isConverted()
        ? List.of(judged)
        : List.of(judged, new ComplaintClosed(id(), Closing.SATISFIED, null, end(), person()));
  }

  private ReplyJudged judged(boolean satisfied, List<Due> due) {
    return new ReplyJudged(id(), satisfied, person(), details().text(), taken(due));
  }

  private ComplaintReopened reopened() {
    return new ComplaintReopened(
        id(), text("the reason"), taken(clocks.toAnswer(command.at())), person());
  }

  private ComplaintEscalated escalated() {
    return new ComplaintEscalated(
        id(),
        Escalation.DECIDED,
        text("the reason"),
        taken(clocks.toAnswer(command.at())),
        person());
  }

  private ComplaintMerged merged() {
    String into = other("the id of the request that it repeats");
    if (into.equals(id())) {
      throw Rejection.invalid("complaint.itself", "'other' is '%s', the request itself.", into);
    }
    return new ComplaintMerged(id(), into, end());
  }

  private String person() {
    return file().personId;
  }

  private ComplaintFile file() {
    return clocks.file();
  }

  private StepDetails details() {
    return command.details();
  }

  private String id() {
    return command.complaintId();
  }

  private List<Due> but(ComplaintLimit... over) {
    return file().dueBut(Stream.of(over).toList());
  }

  private Taken taken(List<Due> due) {
    return new Taken(command.by(), command.at(), clocks.clock().instant(), due);
  }

  private Taken end() {
    return taken(List.of());
  }

  private String text(String what) {
    return required("text", details().text(), what);
  }

  private String other(String what) {
    return required("other", details().other(), what);
  }

  private String required(String field, @Nullable String value, String what) {
    if (value == null || value.isBlank()) {
      throw Rejection.invalid(
          "complaint.needs", "'%s' is missing: '%s' needs %s.", field, command.step().key(), what);
    }
    return value.strip();
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
