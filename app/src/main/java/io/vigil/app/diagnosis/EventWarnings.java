package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.DiagnosisScheme.Point;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Open red and orange warnings of what happened. They belong to no control point; a point of the
 * scheme has them whose folder such cases land in.
 */
@Component
class EventWarnings {
  private static final int MOST = 1_000;

  /** Kind of incidents that the points ask for which look after hazards, too. */
  private static final String SAFETY = "SAFETY";

  private static final String HAZARDS = "matter:HAZARD";

  private final Questions questions;
  private final CollegeCalendar calendar;

  EventWarnings(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /**
   * @param kind of the evidence that its case becomes
   * @param ofSafety whether it is an incident of safety
   */
  record Open(EvidenceKind kind, boolean ofSafety) {

    boolean belongsTo(Point point) {
      return point.evidence().contains(kind) || ofSafety && point.groups().contains(HAZARDS);
    }
  }

  List<Open> open() {
    RuleBook rules =
        questions.ask(new FindRuleBook(calendar.today()), FindRuleBook.Result.class).inForce();
    return Stream.of(Colour.ORANGE, Colour.RED)
        .flatMap(this::found)
        .flatMap(item -> Stream.ofNullable(item.evidence().occurrence()))
        .flatMap(occurrence -> of(occurrence, rules).stream())
        .toList();
  }

  private Stream<FindWarnings.Item> found(Colour colour) {
    var query =
        new FindWarnings(
            null, true, null, FindWarnings.Filter.OPEN, colour, null, List.of(), false, 0, MOST);
    return questions.ask(query, FindWarnings.Result.class).items().stream();
  }

  /** Standards are counted where they are overdue. */
  private static Optional<Open> of(Occurrence occurrence, RuleBook rules) {
    return switch (occurrence.rule()) {
      case INCIDENT, CASUALTY, ACCUMULATION, SAME_CLAUSE ->
          Optional.of(new Open(EvidenceKind.INCIDENT, isOfSafety(occurrence, rules)));
      case COMPLAINT_CLUSTER, COMPLAINT_OVERDUE ->
          Optional.of(new Open(EvidenceKind.COMPLAINT, false));
      case SELF_CHECK_OVERDUE -> Optional.of(new Open(EvidenceKind.SELF_CHECK, false));
      case PLAN_OVERDUE -> Optional.of(new Open(EvidenceKind.CONTINGENCY_PLAN, false));
      case STANDARDS_OVERDUE -> Optional.empty();
    };
  }

  /** The subject is a clause, or the name of the kind where none was named. */
  private static boolean isOfSafety(Occurrence occurrence, RuleBook rules) {
    String subject = occurrence.subject();
    if (subject == null) {
      return false;
    }
    Predicate<String> isSafety =
        code ->
            rules.categories().stream()
                .filter(one -> one.code().equals(code) || one.name().equals(code))
                .anyMatch(one -> one.code().equals(SAFETY) || SAFETY.equals(one.parent()));
    return rules.clauses().stream()
        .filter(clause -> clause.code().equals(subject))
        .findFirst()
        .map(clause -> isSafety.test(clause.category()))
        .orElseGet(() -> isSafety.test(subject));
  }
}
