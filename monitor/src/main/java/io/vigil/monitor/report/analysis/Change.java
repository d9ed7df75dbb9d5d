package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What changed since a typical case: how often the same occurs, the rules, and the last report. */
record Change(Material material, FindIncidentMeasures.Item item) {

  /**
   * @param now rule by which the case is told now
   */
  void write(Sheet sheet, String now) {
    occurrence(sheet);
    rules(sheet);
    sinceLast(sheet, now);
  }

  private String paragraph(String about) {
    return "case." + item.incidentId() + "." + about;
  }

  private void occurrence(Sheet sheet) {
    LocalDate closed = item.closedOn();
    if (closed == null) {
      return;
    }
    LocalDate until = closed.plusMonths(Measures.MONTHS);
    sheet.say(
        paragraph("same"),
        Measures.isWatched(item, material.asOf()) ? "case.same.so-far" : "case.same",
        List.of(
            material
                .pool()
                .all(Aggregate.SUM, Counted.CASE_ALIKE, item.clause() + "@" + item.unit())
                .reference()),
        sheet.words().date(closed),
        Long.toString(Measures.before(item, material.around())),
        Long.toString(Measures.after(item, material.around())),
        sheet.words().date(until));
  }

  /** Whether the rules by which it was judged say the same of its clause now. */
  private void rules(Sheet sheet) {
    Optional<RuleBook> then = material.inForce(item.occurredOn());
    RuleBook now = material.ruleBooks().getLast();
    if (then.isEmpty() || then.get().version().equals(now.version())) {
      return;
    }
    Clause before = material.clause(item.clause(), item.occurredOn());
    Clause after = material.clause(item.clause(), now.validFrom());
    sheet.say(
        paragraph("rules"),
        after == null
            ? "case.rules.dropped"
            : Objects.equals(before, after) ? "case.rules.same" : "case.rules.changed",
        List.of(),
        then.get().version(),
        now.version(),
        sheet.words().date(now.validFrom()));
  }

  private void sinceLast(Sheet sheet, String now) {
    Material.Earlier earlier = material.earlier();
    String then = earlier == null ? null : earlier.rules().get("case." + item.incidentId());
    if (earlier == null || then == null || then.equals(now)) {
      return;
    }
    Words words = sheet.words();
    sheet.say(
        paragraph("since"),
        "case.since",
        List.of(),
        words.year(earlier.to()),
        words.date(earlier.frozenOn()),
        words.text(then + ".short"),
        words.text(now + ".short"));
  }
}
