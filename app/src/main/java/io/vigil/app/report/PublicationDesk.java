package io.vigil.app.report;

import io.vigil.api.message.Rejection;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportCommand;
import io.vigil.api.report.ReportCommand.ProposePublication;
import io.vigil.api.report.ReportCommand.PublishReport;
import io.vigil.api.report.ReportCommand.WithdrawReport;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.report.analysis.PublicForm;
import io.vigil.monitor.report.text.ReportJson;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Shows frozen reports to everybody once a second person has released them, and takes them back.
 */
@Component
public class PublicationDesk {
  private final ReportDesk desk;
  private final PublicReports open;
  private final Orders orders;
  private final Accounts accounts;
  private final Overlaps overlaps;
  private final Clock clock;
  private final boolean secondPerson;

  PublicationDesk(
      ReportDesk desk,
      PublicReports open,
      Orders orders,
      Accounts accounts,
      Overlaps overlaps,
      Clock clock,
      @Value("${vigil.public.second-person:true}") boolean secondPerson) {
    this.desk = desk;
    this.open = open;
    this.orders = orders;
    this.accounts = accounts;
    this.overlaps = overlaps;
    this.clock = clock;
    this.secondPerson = secondPerson;
  }

  /**
   * What everybody would read, with the texts of people that were proposed to go along; empty where
   * there is no form.
   */
  public Optional<Document> preview(FindReports.Item item) {
    List<String> along = item.proposal().map(FindReports.Publication::paragraphs).orElse(List.of());
    Map<String, String> texts =
        item.edits().stream()
            .filter(edit -> along.contains(edit.paragraph()))
            .collect(Collectors.toMap(FindReports.Edit::paragraph, FindReports.Edit::text));
    return Optional.ofNullable(item.open())
        .map(model -> PublicForm.of(ReportJson.read(model), texts));
  }

  /**
   * Whether somebody else has to release what this person proposes: where the college wants it so
   * and there is anybody else of the office or the leaders who sees the whole college and could.
   */
  public boolean needsAnother(SignedIn person) {
    return person.is(Role.LEADER)
        || secondPerson
            && accounts.all().stream()
                .filter(other -> other.is(Role.QUALITY_OFFICE, Role.LEADER))
                .filter(SignedIn::seesEverything)
                .anyMatch(other -> !other.id().equals(person.id()));
  }

  /** Published reports of times that overlap with those of a report. */
  public List<FindReports.Item> overlapping(SignedIn person, FindReports.Item item) {
    return overlaps.of(item, desk.list(person));
  }

  /**
   * Has somebody else release a report.
   *
   * @param paragraphs keys of those that go along with the text that a person wrote
   * @throws Rejection if it cannot be published
   */
  public void propose(
      SignedIn person, String id, List<String> paragraphs, String reason, String channel) {
    checkAllowed();
    give(
        person,
        id,
        new ProposePublication(id, paragraphs, reason, person.by(channel), clock.instant()),
        channel);
  }

  /**
   * @param paragraphs keys of those that go along with the text that a person wrote; empty for
   *     those that were proposed
   * @throws Rejection if it cannot be published, or not by this person
   */
  public void publish(
      SignedIn person, String id, List<String> paragraphs, String reason, String channel) {
    checkAllowed();
    give(
        person,
        id,
        new PublishReport(
            id, paragraphs, reason, needsAnother(person), person.by(channel), clock.instant()),
        channel);
  }

  private void checkAllowed() {
    if (!open.isAllowed()) {
      throw Rejection.conflict(
          "publication.never",
          "This college publishes no reports (vigil.public.reports=never); ask its IT.");
    }
  }

  /**
   * @throws Rejection if it is neither published nor proposed
   */
  public void withdraw(SignedIn person, String id, String reason, String channel) {
    give(person, id, new WithdrawReport(id, reason, person.by(channel), clock.instant()), channel);
  }

  private void give(SignedIn person, String id, ReportCommand order, String channel) {
    desk.require(person, id);
    orders.give(order, channel);
  }
}
