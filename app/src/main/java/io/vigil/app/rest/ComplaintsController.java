package io.vigil.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.complaint.FindComplaints;
import io.vigil.api.complaint.StepDetails;
import io.vigil.api.message.Rejection;
import io.vigil.app.complaint.Afterwards;
import io.vigil.app.complaint.ComplaintDesk;
import io.vigil.app.complaint.ComplaintRights;
import io.vigil.app.complaint.Filing;
import io.vigil.app.complaint.FilingDesk;
import io.vigil.app.security.ForComplainants;
import io.vigil.app.security.ForComplaints;
import io.vigil.app.security.OpenToAnonymous;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests and complaints (诉求与投诉). */
@RestController
@RequestMapping("/api/complaints")
@ForComplaints
class ComplaintsController {
  private static final String CHANNEL = "api";

  private final ComplaintDesk desk;
  private final FilingDesk filings;
  private final ComplaintRights rights;
  private final Afterwards afterwards;
  private final Clock clock;

  ComplaintsController(
      ComplaintDesk desk,
      FilingDesk filings,
      ComplaintRights rights,
      Afterwards afterwards,
      Clock clock) {
    this.desk = desk;
    this.filings = filings;
    this.rights = rights;
    this.afterwards = afterwards;
    this.clock = clock;
  }

  /**
   * @param id {@code null} where nobody has signed in
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Filed(String code, @Nullable String id) {}

  /** What whoever filed a request may know of it; {@code incident.…} of what it became. */
  record Status(ComplaintState state, List<Entry> history) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(String what, ComplaintState state, Instant at, @Nullable String text) {}

  /**
   * A request as the college sees it.
   *
   * @param person the subject under which what was said can be erased; like {@code complainant} and
   *     {@code contact} only for whoever takes requests in
   */
  record Case(
      FindComplaints.Item complaint,
      @Nullable String person,
      @Nullable String complainant,
      @Nullable String contact,
      @Nullable String text,
      List<String> allowedSteps,
      List<FindComplaint.Step> history) {}

  /** What is said with a step. */
  record Doing(
      @Nullable String text,
      @Nullable String unit,
      @Nullable String kind,
      @Nullable String category,
      @Nullable String level,
      @Nullable String other,
      @Nullable String incidentId,
      @Nullable Boolean internal,
      @Nullable Instant at) {
    static final Doing NOTHING = new Doing(null, null, null, null, null, null, null, null, null);
  }

  record Done(String id, ComplaintState state) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForComplainants
  @OpenToAnonymous
  Filed file(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @RequestBody Filing filing,
      HttpServletRequest request) {
    FilingDesk.Filed filed = filings.file(person, filing, request.getRemoteAddr(), CHANNEL);
    return new Filed(filed.code().text(), person == null ? null : filed.id());
  }

  @GetMapping
  FindComplaints.Result list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String open,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String category,
      @RequestParam @Nullable String place,
      @RequestParam @Nullable String unit,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "50") String size) {
    return desk.list(
        new FindComplaints(
            person.scopes(),
            person.scopes(),
            rights.isOfTheOffice(person),
            clock.instant(),
            open == null || open.isBlank() ? null : Boolean.valueOf(open),
            overdue,
            Parameters.optionalChoice("kind", kind, ComplaintKind.class),
            Parameters.optionalChoice("state", state, ComplaintState.class),
            Parameters.text(category),
            Parameters.text(place),
            Parameters.text(unit),
            Parameters.page(page),
            Parameters.size(size)));
  }

  /** A request that somebody filed while signed in. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Own(
      String id,
      String number,
      @Nullable String subject,
      ComplaintState state,
      Instant receivedAt,
      List<Entry> history) {

    static Own of(FindComplaints.Item item, Status status) {
      return new Own(
          item.id(),
          item.number(),
          item.title(),
          item.state(),
          item.receivedAt(),
          status.history());
    }
  }

  record Owned(List<Own> items) {}

  @GetMapping("/own")
  @ForComplainants
  Owned own(@AuthenticationPrincipal SignedIn person) {
    return new Owned(
        desk.own(person).stream().map(found -> Own.of(found.item(), status(found))).toList());
  }

  /**
   * By a follow-up code what whoever filed it may know; by an id the whole case, or the same to
   * whom it is and who sees no others.
   */
  @GetMapping("/{id}")
  @ForComplainants
  @OpenToAnonymous
  Object one(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @PathVariable String id,
      HttpServletRequest request) {
    if (person == null || ComplaintDesk.isCode(id)) {
      return status(desk.byCode(id, request.getRemoteAddr()));
    }
    return person.is(Role.STUDENT, Role.INFORMANT, Role.COUNSELLOR)
        ? status(desk.own(person, id))
        : whole(person, desk.byId(person, id));
  }

  private Status status(FindComplaint.Found found) {
    Stream<Entry> here =
        found.steps().stream()
            .filter(step -> !step.internal() && step.missed() == null)
            .map(step -> new Entry(step.what(), step.state(), step.at(), shown(step)));
    Stream<Entry> later =
        afterwards.of(found).stream()
            .map(
                step ->
                    new Entry("incident." + step.step(), found.item().state(), step.at(), null));
    return new Status(found.item().state(), Stream.concat(here, later).toList());
  }

  /** Ids of other cases and reasons of the clock are none of the complainant's business. */
  private static @Nullable String shown(FindComplaint.Step step) {
    return ComplaintRights.isForComplainant(step.what()) ? step.note() : null;
  }

  private Case whole(SignedIn person, FindComplaint.Found found) {
    boolean names = rights.seesNames(person, found);
    return new Case(
        found.item(),
        names ? found.personId() : null,
        names ? found.complainant() : null,
        names ? found.contact() : null,
        found.text(),
        found.situation().allowed(clock.instant()).stream()
            .filter(step -> rights.may(person, step, found))
            .map(ComplaintStep::key)
            .toList(),
        found.steps());
  }

  @PostMapping("/{id}/{step}")
  @ForComplainants
  @OpenToAnonymous
  Done take(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody(required = false) @Nullable Doing told,
      HttpServletRequest request) {
    ComplaintStep wanted =
        ComplaintStep.of(step)
            .orElseThrow(
                () ->
                    Rejection.invalid("complaint.step", "There is no step '%s'; %s", step, all()));
    Doing doing = told == null ? Doing.NOTHING : told;
    if (ComplaintDesk.isCode(id)) {
      return new Done(id, desk.take(id, wanted, doing.text(), request.getRemoteAddr(), CHANNEL));
    }
    if (person == null) {
      throw new AccessDeniedException("without a follow-up code somebody must be signed in");
    }
    return new Done(
        id,
        wanted.isOfComplainant() && desk.isOwn(person, id)
            ? desk.takeOwn(person, id, wanted, doing.text(), CHANNEL)
            : desk.take(person, id, wanted, details(doing), doing.at(), CHANNEL));
  }

  private static StepDetails details(Doing doing) {
    String other = doing.incidentId() == null ? doing.other() : doing.incidentId();
    return new StepDetails(
        doing.text(),
        Parameters.text(doing.unit()),
        doing.kind() == null ? null : kind(doing.kind()),
        Parameters.text(doing.category()),
        null,
        doing.level() == null
            ? null
            : Parameters.choice("level", doing.level(), ComplaintLevel.class),
        other,
        Boolean.TRUE.equals(doing.internal()));
  }

  private static ComplaintKind kind(String text) {
    return ComplaintKind.of(text)
        .orElseThrow(() -> new BadParameter("kind", text, "write one of the kinds"));
  }

  private static String all() {
    return "write one of %s."
        .formatted(
            String.join(
                ", ", Arrays.stream(ComplaintStep.values()).map(ComplaintStep::key).toList()));
  }
}
