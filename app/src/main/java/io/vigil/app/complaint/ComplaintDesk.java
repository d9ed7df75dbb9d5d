package io.vigil.app.complaint;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.casework.By;
import io.vigil.api.complaint.ComplaintCommand.ReceiveComplaint;
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
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.attachment.Enclosures;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes requests in and asks for them, for pages and machines alike. */
@Component
public class ComplaintDesk {
  private static final int OWN = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Questions questions;
  private final Orders orders;
  private final ComplaintIntake intake;
  private final ComplaintRights rights;
  private final ComplaintThrottle throttle;
  private final OtherCases others;
  private final Enclosures enclosures;
  private final UnitAccess access;
  private final Clock clock;

  ComplaintDesk(
      Questions questions,
      Orders orders,
      ComplaintIntake intake,
      ComplaintRights rights,
      ComplaintThrottle throttle,
      OtherCases others,
      Enclosures enclosures,
      UnitAccess access,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.intake = intake;
    this.rights = rights;
    this.throttle = throttle;
    this.others = others;
    this.enclosures = enclosures;
    this.access = access;
    this.clock = clock;
  }

  /**
   * A request that was taken in.
   *
   * @param kept how many files came with it
   * @param lost how many more could not be kept
   */
  public record Filed(String id, FollowUpCode code, int kept, int lost) {}

  /**
   * Takes a request in.
   *
   * @param person {@code null} if nobody has signed in
   * @param address that it came from
   */
  public Filed file(@Nullable SignedIn person, Filing filing, String address, String channel) {
    return file(person, filing, List.of(), address, channel);
  }

  /**
   * The same with photos and files. The record of them says no more of who sent them than that of
   * the request. What is refused counts too, as it is counted before anything is read.
   *
   * @throws Rejection if the request or one of the files is not taken
   */
  public Filed file(
      @Nullable SignedIn person,
      Filing filing,
      @Nullable List<MultipartFile> sent,
      String address,
      String channel) {
    if (person == null) {
      throttle.file(address, Enclosures.count(sent));
    }
    Filed filed =
        enclosures.taking(sent, person != null, files -> receive(person, filing, files, channel));
    awaitVisible(filed.id());
    return filed;
  }

  private Filed receive(
      @Nullable SignedIn person, Filing filing, List<Enclosures.Enclosed> files, String channel) {
    FollowUpCode code = FollowUpCode.random();
    ReceiveComplaint command = intake.command(person, filing, code, channel);
    orders.give(command, channel);
    int lost =
        enclosures.attach(
            files,
            new AttachmentDesk.Case(AttachedTo.COMPLAINT, command.complaintId(), null),
            command.unit(),
            command.by());
    return new Filed(command.complaintId(), code, files.size() - lost, lost);
  }

  /**
   * Takes in what came in elsewhere under a number of its own.
   *
   * @return false if that number was taken in before; then nothing changes
   */
  public boolean fileImported(SignedIn person, Filing filing, String number, String channel) {
    String id = ComplaintIntake.importedId(number);
    ReceiveComplaint command = intake.command(id, person, filing, null, channel);
    if (find(new FindComplaint(id, null)) != null) {
      return false;
    }
    orders.give(command, channel);
    awaitVisible(id);
    return true;
  }

  /** Whoever gets a code asks for it at once; the boards follow within milliseconds. */
  private void awaitVisible(String id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (find(new FindComplaint(id, null)) == null && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
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

  /**
   * Adds photos and files to a request as whoever filed it and has its code.
   *
   * @return how many were kept and how many not
   * @throws Rejection if there is no such request, it is over, or one of the files is not taken
   */
  public Enclosures.Made<Integer> add(
      String code, @Nullable List<MultipartFile> sent, String address, String channel) {
    Found found = byCode(code, address);
    int count = Enclosures.count(sent);
    if (count == 0) {
      throw Rejection.invalid("complaint.no-files", "'files' is empty; choose at least one.");
    }
    if (found.item().state().isOver()) {
      throw Rejection.conflict(
          "complaint.over", "The request is over; nothing can be added to it any more.");
    }
    throttle.send(address, count);
    return enclosures.taking(sent, false, files -> added(found, files, channel));
  }

  private Enclosures.Made<Integer> added(
      Found found, List<Enclosures.Enclosed> files, String channel) {
    int lost =
        enclosures.attach(
            files,
            new AttachmentDesk.Case(AttachedTo.COMPLAINT, found.item().id(), null),
            found.item().unit(),
            ComplaintIntake.complainant(channel));
    return new Enclosures.Made<>(files.size() - lost, lost);
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
