package io.vigil.app.report;

import io.vigil.api.message.Rejection;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportCommand;
import io.vigil.api.report.ReportCommand.PublishReport;
import io.vigil.api.report.ReportCommand.WithdrawReport;
import io.vigil.app.security.Orders;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.report.analysis.PublicForm;
import io.vigil.monitor.report.text.ReportJson;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows frozen reports to everybody, and takes them back. */
@Component
public class PublicationDesk {
  private final ReportDesk desk;
  private final PublicReports open;
  private final Orders orders;
  private final Clock clock;

  PublicationDesk(ReportDesk desk, PublicReports open, Orders orders, Clock clock) {
    this.desk = desk;
    this.open = open;
    this.orders = orders;
    this.clock = clock;
  }

  /** What everybody would read, with no text that a person wrote; empty where there is no form. */
  public Optional<Document> preview(FindReports.Item item) {
    return Optional.ofNullable(item.open())
        .map(model -> PublicForm.of(ReportJson.read(model), Map.of()));
  }

  /**
   * @param paragraphs keys of those that go along with the text that a person wrote
   * @throws Rejection if it cannot be published
   */
  public void publish(
      SignedIn person, String id, List<String> paragraphs, String reason, String channel) {
    if (!open.isAllowed()) {
      throw Rejection.conflict(
          "publication.never",
          "This college publishes no reports (vigil.public.reports=never); ask its IT.");
    }
    give(
        person,
        id,
        new PublishReport(id, paragraphs, reason, person.by(channel), clock.instant()),
        channel);
  }

  /**
   * @throws Rejection if it is not published
   */
  public void withdraw(SignedIn person, String id, String reason, String channel) {
    give(person, id, new WithdrawReport(id, reason, person.by(channel), clock.instant()), channel);
  }

  private void give(SignedIn person, String id, ReportCommand order, String channel) {
    desk.require(person, id);
    orders.give(order, channel);
  }
}
