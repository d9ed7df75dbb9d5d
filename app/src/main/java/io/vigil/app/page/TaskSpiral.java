package io.vigil.app.page;

import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.app.diagnosis.TaskFacts;
import io.vigil.app.diagnosis.TaskTable;
import io.vigil.app.page.Figure8.Known;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a task of the table stands on the spiral, by what lies in the folder of its point. */
@Component
class TaskSpiral {
  private static final Map<EvidenceKind, String> STEPS = steps();

  private final Figure8 figure8;
  private final Offices offices;
  private final Periods periods;
  private final Words words;

  TaskSpiral(Figure8 figure8, Offices offices, Periods periods, Words words) {
    this.figure8 = figure8;
    this.offices = offices;
    this.periods = periods;
    this.words = words;
  }

  /** To which step a kind of evidence bears witness. */
  private static Map<EvidenceKind, String> steps() {
    Map<EvidenceKind, String> steps = new EnumMap<>(EvidenceKind.class);
    for (EvidenceKind kind : EvidenceKind.values()) {
      steps.put(
          kind,
          switch (kind) {
            case WARNING, EFFECT, MATTER -> Figure8.IMPROVE;
            case INCIDENT, COMPLAINT, SELF_CHECK, INSPECTION, DIAGNOSIS, REVIEW, EXECUTION_CHECK ->
                Figure8.DIAGNOSE;
            case CONTINGENCY_PLAN -> Figure8.DESIGN;
            case DRILL, SURVEY, MEETING -> Figure8.LEARN;
            case PRACTICE -> Figure8.ENCOURAGE;
            case STANDARD, REVISED_STANDARD, REVISED_RULE -> Figure8.RENEW;
            case TARGET, REPORT, ATTACHMENT -> Figure8.CARRY_OUT;
          });
    }
    return steps;
  }

  Figure8.Loops of(Locale locale, TaskTable.Row task, List<FindEvidence.Group> groups) {
    TaskFacts facts = task.facts();
    Map<String, Known> known = new HashMap<>();
    known.put(Figure8.TARGET, Known.of(task.task()));
    known.put(Figure8.ORGANISE, Known.of(offices.named(locale, task.lead())));
    counted(locale, "spiral.task.standards", facts.standards(), "/registers/standards")
        .forEach(one -> known.put(Figure8.STANDARD, one));
    counted(locale, "spiral.series", facts.indicators(), null)
        .forEach(one -> known.put(Figure8.MONITOR, one));
    counted(locale, "spiral.open", facts.troubled() + facts.events(), "/warnings")
        .forEach(one -> known.put(Figure8.WARN, one));
    witnessed(locale, groups).forEach(known::put);
    if (task.statement() != null) {
      known.put(Figure8.CARRY_OUT, Known.of(task.statement().text()));
    }
    return figure8.of(locale, known, stands(facts, task), moved(locale, facts));
  }

  private List<Known> counted(Locale locale, String key, long count, @Nullable String link) {
    return count == 0 ? List.of() : List.of(new Known(words.text(locale, key, count), link));
  }

  /** How much of each kind lies there, under the step to which it bears witness. */
  private Map<String, Known> witnessed(Locale locale, List<FindEvidence.Group> groups) {
    Map<String, Known> known = new HashMap<>();
    for (FindEvidence.Group group : groups) {
      String says =
          words.text(locale, "spiral.task.evidence", words.of(locale, group.kind()), group.count());
      known.merge(
          Objects.requireNonNull(STEPS.get(group.kind())),
          Known.of(says),
          (one, other) ->
              Known.of(one.says() + words.text(locale, "headline.comma") + other.says()));
    }
    return known;
  }

  private static String stands(TaskFacts facts, TaskTable.Row task) {
    return switch (task.stage()) {
      case NOT_BEGUN -> Figure8.TARGET;
      case TROUBLED -> facts.troubled() + facts.events() > 0 ? Figure8.WARN : Figure8.STANDARD;
      case UNDER_WAY, STALE -> Figure8.CARRY_OUT;
      case DONE -> Figure8.DIAGNOSE;
    };
  }

  private @Nullable Known moved(Locale locale, TaskFacts facts) {
    LocalDate stated = facts.statedOn();
    LocalDate newest = facts.newest();
    if (stated != null && (newest == null || !newest.isAfter(stated))) {
      return Known.of(words.text(locale, "spiral.moved.stated", periods.date(locale, stated)));
    }
    return newest == null
        ? null
        : Known.of(words.text(locale, "spiral.moved.evidence", periods.date(locale, newest)));
  }
}
