package io.vigil.query.incident;

import io.vigil.api.incident.PanelMember;
import io.vigil.query.casework.CasePatch;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.TableColumns;
import io.vigil.query.projection.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/** How the rows about incidents are made. */
final class IncidentTables {
  private static final List<String> TEXTS =
      List.of(
          "state",
          "source",
          "source_id",
          "unit",
          "category",
          "category_name",
          "category_group",
          "body",
          "school_year",
          "term",
          "place",
          "clause",
          "rule_book",
          "proposed",
          "first_severity",
          "severity",
          "appeal",
          "person",
          "description",
          "statement",
          "document",
          "deciding_event",
          "post",
          "concerned",
          "assessing_event",
          "decided_level",
          "decided_office");

  private static final List<String> TIMES =
      List.of("occurred_at", "reported_at", "decided_at", "closed_at", "assessed_at");
  private static final List<String> SMALLS =
      List.of(
          "number_year",
          "number",
          "affected",
          "appeal_members",
          "appeal_present",
          "appeal_in_favour",
          "decided_members",
          "decided_present",
          "decided_in_favour",
          "injured");
  private static final List<String> FLAGS = List.of("sealed", "late", "taken_over", "aggravated");
  private static final List<String> NUMBERS = List.of("quantity", "hours_lost", "money_lost");
  private static final List<String> LISTS =
      List.of("unit_path", "consequences", "causes", "consequence_kinds");

  /** What is told again replaces all that was told before. */
  private static final List<String> ASSESSMENT =
      List.of(
          "causes",
          "hours_lost",
          "money_lost",
          "injured",
          "consequence_kinds",
          "concerned",
          "assessing_event",
          "assessed_at");

  static final TableWriter<CasePatch> INCIDENT = incident();
  static final TableWriter<CaseSteps.Row> STEP = CaseSteps.into("incident_step", "incident_id");
  static final TableWriter<Seat> PANEL =
      TableWriter.<Seat>into("incident_panel")
          .keys()
          .text("incident_id", Seat::incidentId)
          .whole("event_position", Seat::position)
          .small("seat", Seat::seat)
          .values()
          .text("member", seat -> seat.member().id())
          .text("unit", seat -> seat.member().unit())
          .writer();
  static final String OVERWRITES =
      CasePatch.overwrites(
          Stream.of(TEXTS, TIMES, SMALLS, FLAGS, LISTS, NUMBERS, List.of("occurred_on"))
              .flatMap(List::stream)
              .toList(),
          "assessing_event",
          ASSESSMENT);

  private IncidentTables() {}

  /** A member of a panel. */
  record Seat(String incidentId, long position, int seat, PanelMember member) {}

  private static TableWriter<CasePatch> incident() {
    TableColumns<CasePatch> table =
        TableWriter.<CasePatch>into("incident").keys().text("incident_id", CasePatch::id).values();
    TEXTS.forEach(name -> table.text(name, patch -> patch.text(name)));
    TIMES.forEach(name -> table.time(name, patch -> patch.time(name)));
    SMALLS.forEach(name -> table.small(name, patch -> patch.small(name)));
    FLAGS.forEach(name -> table.optionalFlag(name, patch -> patch.flag(name)));
    LISTS.forEach(name -> table.optionalList(name, patch -> patch.list(name)));
    NUMBERS.forEach(name -> table.number(name, patch -> patch.number(name)));
    return table
        .optionalDate("occurred_on", patch -> patch.date("occurred_on"))
        .text("due_step", CasePatch::dueStep)
        .time("due_at", CasePatch::dueAt)
        .flag("overdue", CasePatch::overdue)
        .whole("event_position", CasePatch::position)
        .writer();
  }
}
