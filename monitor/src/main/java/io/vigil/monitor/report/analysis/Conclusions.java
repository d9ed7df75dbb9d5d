package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.statistics.Recurrence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is concluded of the measures and persons of some years: what a report prints, and what the
 * references beside it lead to.
 *
 * @param cases of the years, sealed ones included
 * @param around these and those before and after them
 * @param measures because of warnings
 * @param pool of the evidence of the years
 */
record Conclusions(
    List<FindIncidentMeasures.Item> cases,
    List<FindIncidentMeasures.Item> around,
    List<Measure> measures,
    Pool pool,
    LocalDate asOf) {

  /** What came of the measures of one case of a kind, each by itself. */
  record Found<T>(T of, Outcomes.One one, int measures) {}

  /** Of the measures of warnings and those of incidents. */
  Outcomes outcomes() {
    return new Outcomes(
        Stream.concat(ofWarnings(), ofIncidents())
            .flatMap(found -> Collections.nCopies(found.measures(), found.one()).stream())
            .toList());
  }

  Stream<Found<Measure>> ofWarnings() {
    var proof = new Proof(pool);
    return measures.stream()
        .map(
            one ->
                new Found<>(
                    one,
                    new Outcomes.One(one.judged(asOf).outcome(), proof.isThere(one.evidence())),
                    1));
  }

  /** Of a sealed case nothing is told, and so none of its measures is counted. */
  Stream<Found<FindIncidentMeasures.Item>> ofIncidents() {
    var proof = new Proof(pool);
    return cases.stream()
        .filter(item -> !item.sealed() && item.planned() > 0)
        .map(
            item ->
                new Found<>(
                    item,
                    new Outcomes.One(
                        Measures.outcome(item, around, asOf), proof.isThere(Proof.of(item))),
                    item.planned()));
  }

  /** The cases of each person who is concerned by more than one. */
  Collection<List<FindIncidentMeasures.Item>> ofRepeaters() {
    return cases.stream()
        .filter(item -> item.person() != null)
        .collect(Collectors.groupingBy(Conclusions::person, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(own -> own.size() > 1)
        .toList();
  }

  private static Integer person(FindIncidentMeasures.Item item) {
    Integer person = item.person();
    return person == null ? -1 : person;
  }

  Recurrence recurrence() {
    return Recurrence.of(alike(cases), alike(around), asOf);
  }

  private static List<Recurrence.Case> alike(List<FindIncidentMeasures.Item> items) {
    return items.stream().map(Material::recurrence).toList();
  }

  /** How the cases stand with the same again. */
  private Map<FindIncidentMeasures.Item, Recurrence.State> states() {
    List<Recurrence.Case> all = alike(around);
    Map<FindIncidentMeasures.Item, Recurrence.State> states = new LinkedHashMap<>();
    cases.forEach(
        item -> states.put(item, Recurrence.State.of(Material.recurrence(item), all, asOf)));
    return states;
  }

  /** Cases that are counted as such, with how they stand. */
  Map<FindIncidentMeasures.Item, Recurrence.State> states(Concluded what) {
    Map<FindIncidentMeasures.Item, Recurrence.State> states = states();
    if (what == Concluded.CASE_UNPROVED) {
      states.keySet().retainAll(unproved());
    } else {
      states.values().removeIf(state -> !is(what, state));
    }
    return states;
  }

  /** Cases with measures of which it can be told what they brought, and without evidence. */
  List<FindIncidentMeasures.Item> unproved() {
    return ofIncidents()
        .filter(found -> found.one().outcome() != Outcome.INCOMPARABLE && !found.one().proved())
        .map(Found::of)
        .toList();
  }

  private static boolean is(Concluded what, Recurrence.State state) {
    return switch (what) {
      case CASE_CLOSED -> state.closed();
      case CASE_COMPARED, CASE_RATE -> state.isCompared();
      case CASE_RECURRED -> state.hasRecurred();
      case CASE_WATCHED -> state.waiting();
      case CASE_RECURRED_EARLY -> state.hasRecurredEarly();
      case CASE_SILENT -> state.silent();
      case CASE_RECURRED_SILENT -> state.hasRecurredInSilence();
      default -> false;
    };
  }

  /** How much there is of it; {@code null} where there is nothing to have a share of. */
  @Nullable Double value(Concluded what) {
    Recurrence again = recurrence();
    return switch (what) {
      case PERSON_REPEATED -> (double) ofRepeaters().size();
      case CASE_CLOSED -> (double) again.closed();
      case CASE_COMPARED -> (double) again.determined();
      case CASE_RECURRED -> (double) again.recurred();
      case CASE_RATE -> again.rate();
      case CASE_WATCHED -> (double) again.waiting();
      case CASE_RECURRED_EARLY -> (double) again.early();
      case CASE_SILENT -> (double) again.silent();
      case CASE_RECURRED_SILENT -> (double) again.returned();
      case CASE_UNPROVED -> (double) unproved().size();
      default -> outcomes().value(what);
    };
  }
}
