package io.vigil.app.complaint;

import io.vigil.api.casework.By;
import io.vigil.api.complaint.ComplaintCommand.TakeComplaintStep;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.complaint.FindComplaint.Found;
import io.vigil.api.complaint.FindComplaintNumbers;
import io.vigil.api.complaint.FindComplaintPlaces;
import io.vigil.api.complaint.FindComplaints;
import io.vigil.api.complaint.FindOwnComplaints;
import io.vigil.api.complaint.StepDetails;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Asks for requests and takes their steps, for pages and machines alike. */
@Component
public class ComplaintDesk {
  private static final int OWN = 100;

  private final Questions questions;
  private final Orders orders;
  private final ComplaintIntake intake;
  private final ComplaintRights rights;
  private final ComplaintThrottle throttle;
  private final OtherCases others;
  private final UnitAccess access;
  private final Clock clock;

  ComplaintDesk(
      Questions questions,
      Orders orders,
      ComplaintIntake intake,
      ComplaintRights rights,
      ComplaintThrottle throttle,
      OtherCases others,
      UnitAccess access,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.intake = intake;
    this.rights = rights;
    this.throttle = throttle;
    this.others = others;
    this.access = access;
    this.clock = clock;
  }

  /**
   * A request by its follow-up code.
   *
   * @throws Rejection if there is none
   */
  public Found byCode(String typed, String address) {
    throttle.look(address);
    Found found =
        FollowUpCode.read(typed)
            .map(code -> find(new FindComplaint(null, code.hash())))
            .orElse(null);
    if (found == null) {
      throttle.guessed(address);
      throw Rejection.notFound("request with the code", typed);
    }
    return found;
  }

  /** Whether a text may be a follow-up code, and not the id of a request. */
  public static boolean isCode(String text) {
    return FollowUpCode.read(text).isPresent();
  }

  /**
   * A request by its id.
   *
   * @throws Rejection if there is none
   * @throws AccessDeniedException if it is for others to see
   */
  public Found byId(SignedIn person, String id) {
    Found found = find(new FindComplaint(id, null));
    if (found == null) {
      throw Rejection.notFound("request", id);
    }
    if (!rights.sees(person, found)) {
      throw new AccessDeniedException("a request that is for others");
    }
    return found;
  }

  /** What somebody filed while signed in, the latest first. */
  public List<Found> own(SignedIn person) {
    return questions
        .ask(
            new FindOwnComplaints(ComplaintIntake.personId(person), OWN),
            FindOwnComplaints.Result.class)
        .found();
  }

  /**
   * The same by its id.
   *
   * @throws Rejection if somebody else filed it, or nobody did
   */
  public Found own(SignedIn person, String id) {
    return own(person).stream()
        .filter(found -> found.item().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("request", id));
  }

  /** Whether somebody filed a request while signed in. */
  public boolean isOwn(SignedIn person, String id) {
    return find(id)
        .filter(found -> found.personId().equals(ComplaintIntake.personId(person)))
        .isPresent();
  }

  /** What whoever filed a request may do with it now. */
  public List<ComplaintStep> ownSteps(Found found) {
    return found.situation().allowed(clock.instant()).stream()
        .filter(ComplaintStep::isOfComplainant)
        .toList();
  }

  /** Asks nobody whether they may see it. */
  Optional<Found> find(String id) {
    return Optional.ofNullable(find(new FindComplaint(id, null)));
  }

  private @Nullable Found find(FindComplaint query) {
    return questions.ask(query, FindComplaint.Result.class).found();
  }

  /** Takes a step as somebody of the college. */
  public ComplaintState take(
      SignedIn person,
      String id,
      ComplaintStep step,
      StepDetails details,
      @Nullable Instant at,
      String channel) {
    Found found = byId(person, id);
    rights.require(person, step, found);
    others.check(person, step, details, found);
    By by = person.by(channel);
    return give(id, step, sealed(step, checked(details), found), by, at, channel);
  }

  /** Takes a step as whoever filed the request and has its code. */
  public ComplaintState take(
      String code, ComplaintStep step, @Nullable String text, String address, String channel) {
    return takeOwn(byCode(code, address), step, text, channel);
  }

  /**
   * Takes a step as whoever filed the request while signed in.
   *
   * @throws Rejection if somebody else filed it, or nobody did
   */
  public ComplaintState takeOwn(
      SignedIn person, String id, ComplaintStep step, @Nullable String text, String channel) {
    return takeOwn(own(person, id), step, text, channel);
  }

  /** The history names nobody: it is read by the unit concerned, too. */
  private ComplaintState takeOwn(
      Found found, ComplaintStep step, @Nullable String text, String channel) {
    if (!step.isOfComplainant()) {
      throw new AccessDeniedException("a step for the college");
    }
    By by =
        By.of(
            ComplaintIntake.COMPLAINANT,
            ComplaintIntake.COMPLAINANT.toUpperCase(Locale.ROOT),
            channel);
    return give(found.item().id(), step, StepDetails.text(text), by, null, channel);
  }

  private ComplaintState give(
      String id,
      ComplaintStep step,
      StepDetails details,
      By by,
      @Nullable Instant at,
      String channel) {
    Instant done = at == null ? clock.instant() : at;
    return orders.give(
        new TakeComplaintStep(id, step, details, by, done), ComplaintState.class, channel);
  }

  private StepDetails checked(StepDetails details) {
    String unit = details.unit();
    if (unit != null && access.path(unit).isEmpty()) {
      throw Rejection.invalid(
          "unit.unknown", "'unit' is '%s', which is not known; write the id of a unit.", unit);
    }
    return details;
  }

  /** What triage finds out may seal the request. */
  private StepDetails sealed(ComplaintStep step, StepDetails details, Found found) {
    if (step != ComplaintStep.TRIAGE) {
      return details;
    }
    String category = details.category() == null ? found.item().category() : details.category();
    return new StepDetails(
        details.text(),
        details.unit(),
        details.kind(),
        details.category(),
        intake.body(details.kind() == null ? found.item().kind() : details.kind(), category),
        details.level(),
        details.other(),
        details.internal());
  }

  public FindComplaints.Result list(FindComplaints query) {
    return questions.ask(query, FindComplaints.Result.class);
  }

  public FindComplaintNumbers.Result numbers(FindComplaintNumbers query) {
    return questions.ask(query, FindComplaintNumbers.Result.class);
  }

  public FindComplaintPlaces.Result places(FindComplaintPlaces query) {
    return questions.ask(query, FindComplaintPlaces.Result.class);
  }
}
