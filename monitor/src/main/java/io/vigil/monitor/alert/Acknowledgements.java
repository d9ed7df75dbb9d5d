package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertEvent.AlertAcknowledged;
import io.vigil.api.alert.AlertEvent.AlertOpened;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has opened and acknowledged which alerts. */
final class Acknowledgements {
  private final JdbcClient jdbc;
  private final AlertLog log;
  private final ObjectProvider<AcknowledgeCase> cases;

  Acknowledgements(JdbcClient jdbc, AlertLog log, ObjectProvider<AcknowledgeCase> cases) {
    this.jdbc = jdbc;
    this.log = log;
    this.cases = cases;
  }

  /** The case of an alert, and who was told of it. */
  record Told(CaseKind kind, String caseId, List<String> unitPath, String recipient, String role) {}

  Optional<Told> told(String alertId) {
    return told("i.alert_id = ?", alertId).stream().findFirst();
  }

  /** What one message told, case by case. */
  List<Told> toldBy(String messageId) {
    return told("i.message_id = ?", messageId);
  }

  /** Ids of the alerts that one message told. */
  List<String> alertsOf(String messageId) {
    return jdbc.sql("select alert_id from alert.item where message_id = ? order by alert_id")
        .param(messageId)
        .query(String.class)
        .list();
  }

  private List<Told> told(String condition, String id) {
    return jdbc.sql(
            """
            select distinct n.body ->> 'caseKind' as kind, i.case_id, i.recipient, i.role,
              array(select jsonb_array_elements_text(n.body -> 'unitPath')) as unit_path
            from alert.item as i
            join alert.notice as n using (notice_id)
            where %s
            order by i.case_id
            """
                .formatted(condition))
        .param(id)
        .query(
            (row, number) ->
                new Told(
                    CaseKind.valueOf(row.getString("kind")),
                    row.getString("case_id"),
                    Rows.list(row, "unit_path"),
                    row.getString("recipient"),
                    row.getString("role")))
        .list();
  }

  /** The recipient knows of the case now, over whatever channel it was told. */
  void acknowledge(Told told, By by, Instant at, Instant now) {
    List<String> ids =
        jdbc.sql(
                """
                update alert.item
                set acknowledged_at = :at
                where case_id = :case and recipient = :recipient and acknowledged_at is null
                  and state <> 'SUPPRESSED'
                returning alert_id
                """)
            .param("at", Rows.at(at))
            .param("case", told.caseId())
            .param("recipient", told.recipient())
            .query(String.class)
            .list();
    if (!ids.isEmpty()) {
      log.append(List.of(new AlertAcknowledged(ids, by, at, now)));
      cases.ifAvailable(
          port -> port.acknowledge(told.kind(), told.caseId(), told.unitPath(), by, at));
    }
  }

  void open(List<String> alertIds, By by, Instant now) {
    List<String> ids =
        jdbc.sql(
                """
                update alert.item
                set opened_at = :at
                where alert_id = any (:ids) and opened_at is null
                returning alert_id
                """)
            .param("at", Rows.at(now))
            .param("ids", alertIds.toArray(String[]::new))
            .query(String.class)
            .list();
    if (!ids.isEmpty()) {
      log.append(List.of(new AlertOpened(ids, by, now)));
    }
  }
}
