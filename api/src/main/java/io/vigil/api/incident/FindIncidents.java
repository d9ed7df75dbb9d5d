package io.vigil.api.incident;

import io.vigil.api.casework.CaseFilter;
import io.vigil.api.casework.CaseStep;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Incidents and errors, those that need a hand first, then the newest.
 *
 * @param incidentId one of them; {@code null} for all
 * @param open {@code null} for open and closed ones
 * @param lapses errors alone; otherwise what is not decided to be an error
 * @param unit with all below; {@code null} for all
 * @param scopes units whose subtrees may be seen, and persons whose cases may; empty for all
 * @param bodies names of the offices that ask: they see what they decide, sealed cases with text
 * @param leadership whether the leadership asks: it sees sealed cases that concern the very office
 *     that would decide them, and decides these
 * @param steps whether the steps are asked for too
 * @param filter what the list is narrowed to
 */
public record FindIncidents(
    @Nullable String incidentId,
    @Nullable Boolean open,
    @Nullable Boolean lapses,
    @Nullable String unit,
    List<String> scopes,
    List<String> bodies,
    boolean leadership,
    boolean steps,
    int page,
    int size,
    CaseFilter filter) {

  /** Of every standing and category. */
  public FindIncidents(
      @Nullable String incidentId,
      @Nullable Boolean open,
      @Nullable Boolean lapses,
      @Nullable String unit,
      List<String> scopes,
      List<String> bodies,
      boolean leadership,
      boolean steps,
      int page,
      int size) {
    this(
        incidentId,
        open,
        lapses,
        unit,
        scopes,
        bodies,
        leadership,
        steps,
        page,
        size,
        CaseFilter.NONE);
  }

  /** As somebody asks who is not of the leadership. */
  public FindIncidents(
      @Nullable String incidentId,
      @Nullable Boolean open,
      @Nullable Boolean lapses,
      @Nullable String unit,
      List<String> scopes,
      List<String> bodies,
      boolean steps,
      int page,
      int size) {
    this(incidentId, open, lapses, unit, scopes, bodies, false, steps, page, size);
  }

  /**
   * @param total that may be read
   * @param sealed how many more there are of which nobody but their offices may know anything
   */
  public record Result(long total, long sealed, List<Item> items) {}

  /**
   * A case; of a sealed one that may not be read texts and person are {@code null}.
   *
   * @param number as people write it
   * @param proposed grade that was proposed, or follows from the quantity
   * @param firstSeverity grade that was decided at first
   * @param severity grade that holds; {@code null} while none is decided
   * @param body office that decides
   * @param late whether it was reported too late
   * @param assessment {@code null} as long as nothing of it is told
   * @param decidedBy in whose name the grade that holds was decided; {@code null} while none is,
   *     where an administrator stood in, and for decisions that were read before this was kept
   * @param panels who took part in inquiries and decisions, in their order; only with the steps
   */
  public record Item(
      String id,
      String number,
      IncidentState state,
      IncidentSource source,
      @Nullable String sourceId,
      String unit,
      @Nullable String unitName,
      List<String> unitPath,
      String category,
      String categoryName,
      String group,
      String body,
      boolean sealed,
      boolean readable,
      Instant occurredAt,
      LocalDate occurredOn,
      String schoolYear,
      String term,
      @Nullable String place,
      @Nullable Quantity quantity,
      String ruleBook,
      @Nullable Severity proposed,
      @Nullable Severity firstSeverity,
      @Nullable Severity severity,
      @Nullable AppealOutcome appeal,
      @Nullable Quorum quorum,
      @Nullable Integer affected,
      @Nullable String person,
      @Nullable String description,
      @Nullable String statement,
      List<String> consequences,
      @Nullable String document,
      boolean late,
      boolean takenOver,
      Instant reportedAt,
      @Nullable Instant decidedAt,
      @Nullable Instant closedAt,
      @Nullable String dueStep,
      @Nullable Instant dueAt,
      boolean overdue,
      List<CaseStep> steps,
      @Nullable Assessment assessment,
      @Nullable Authority decidedBy,
      @Nullable Quorum votes,
      List<Panel> panels) {

    /** Without what may name people. */
    public Item discreet(List<CaseStep> shown) {
      return new Item(
          id,
          number,
          state,
          source,
          sourceId,
          unit,
          unitName,
          unitPath,
          category,
          categoryName,
          group,
          body,
          sealed,
          false,
          occurredAt,
          occurredOn,
          schoolYear,
          term,
          null,
          quantity,
          ruleBook,
          proposed,
          firstSeverity,
          severity,
          appeal,
          quorum,
          affected,
          null,
          null,
          null,
          List.of(),
          document,
          late,
          takenOver,
          reportedAt,
          decidedAt,
          closedAt,
          dueStep,
          dueAt,
          overdue,
          shown,
          assessment,
          decidedBy,
          votes,
          List.of());
    }
  }

  /**
   * Who took part in an inquiry or a decision.
   *
   * @param step as in {@link CaseStep}
   */
  public record Panel(String step, Instant at, List<PanelMember> members) {}
}
