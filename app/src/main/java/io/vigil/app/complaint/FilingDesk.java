package io.vigil.app.complaint;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.complaint.ComplaintCommand.ReceiveComplaint;
import io.vigil.api.complaint.FindComplaint.Found;
import io.vigil.api.message.Rejection;
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.attachment.Enclosures;
import io.vigil.app.security.Orders;
import io.vigil.app.security.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes requests in with what came with them, for pages and machines alike. */
@Component
public class FilingDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Orders orders;
  private final ComplaintIntake intake;
  private final ComplaintThrottle throttle;
  private final ComplaintDesk desk;
  private final Enclosures enclosures;

  FilingDesk(
      Orders orders,
      ComplaintIntake intake,
      ComplaintThrottle throttle,
      ComplaintDesk desk,
      Enclosures enclosures) {
    this.orders = orders;
    this.intake = intake;
    this.throttle = throttle;
    this.desk = desk;
    this.enclosures = enclosures;
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
    if (desk.find(id).isPresent()) {
      return false;
    }
    orders.give(command, channel);
    awaitVisible(id);
    return true;
  }

  /** Whoever gets a code asks for it at once; the boards follow within milliseconds. */
  private void awaitVisible(String id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (desk.find(id).isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /**
   * Adds photos and files to a request as whoever filed it and has its code.
   *
   * @return how many were kept and how many not
   * @throws Rejection if there is no such request, it is over, or one of the files is not taken
   */
  public Enclosures.Made<Integer> add(
      String code, @Nullable List<MultipartFile> sent, String address, String channel) {
    Found found = desk.byCode(code, address);
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
}
