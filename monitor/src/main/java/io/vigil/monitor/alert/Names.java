package io.vigil.monitor.alert;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.FindCaseNumbers;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.FindResponsible;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What things are called, and which days are worked. A read side that does not answer holds up no
 * alert: ids stand for names then, and Monday to Friday for the working days.
 */
class Names {
  private static final Logger LOG = LoggerFactory.getLogger(Names.class);
  private static final long PATIENCE_SECONDS = 5;
  private static final String ONLY = "";
  private static final int REMEMBERED = 10_000;

  private final QueryGateway queries;
  private final Cache<String, ListUnits.Item> units = remembering();
  private final Cache<String, String> responsible = remembering();
  private final Cache<String, ControlPointDefinition> points = remembering();
  private final Cache<String, AcademicCalendar> calendars = remembering();
  private final Cache<String, RuleBook> rules = remembering();
  private final Cache<String, String> numbers = remembering();
  private final Clock clock;

  Names(QueryGateway queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  private static <T> Cache<String, T> remembering() {
    return Caffeine.newBuilder()
        .maximumSize(REMEMBERED)
        .expireAfterWrite(Duration.ofMinutes(5))
        .build();
  }

  Optional<ListUnits.Item> unit(String id) {
    return known(
        units,
        id,
        () ->
            ask(new FindUnit(id), FindUnit.Result.class)
                .flatMap(found -> Optional.ofNullable(found.unit())));
  }

  /** The unit that owes the answer of a case. */
  Optional<String> responsible(String unit, @Nullable String controlPoint) {
    return known(
        responsible,
        unit + " " + controlPoint,
        () ->
            ask(new FindResponsible(unit, controlPoint), FindResponsible.Result.class)
                .flatMap(found -> Optional.ofNullable(found.unit())));
  }

  Optional<ControlPointDefinition> controlPoint(String code) {
    return known(
        points,
        code,
        () ->
            ask(new FindControlPoint(code), FindControlPoint.Result.class)
                .flatMap(found -> Optional.ofNullable(found.definition())));
  }

  /** A clause of the rules in force. */
  Optional<Clause> clause(String code) {
    return known(
            rules,
            ONLY,
            () ->
                ask(new FindRuleBook(LocalDate.now(clock)), FindRuleBook.Result.class)
                    .map(FindRuleBook.Result::inForce))
        .flatMap(
            book -> book.clauses().stream().filter(one -> one.code().equals(code)).findFirst());
  }

  /**
   * Numbers of cases by their ids: of none that the read side does not know yet, and an empty one
   * of each that has none. Those of incidents say whether anything was decided, and what.
   */
  Map<String, String> numbers(CaseKind kind, Collection<String> ids) {
    boolean lasts = kind != CaseKind.INCIDENT;
    Map<String, String> known = lasts ? new HashMap<>(numbers.getAllPresent(ids)) : new HashMap<>();
    List<String> missing = ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
    if (!missing.isEmpty()) {
      ask(new FindCaseNumbers(kind, missing), FindCaseNumbers.Result.class)
          .map(FindCaseNumbers.Result::numbers)
          .ifPresent(known::putAll);
      if (lasts) {
        numbers.putAll(known);
      }
    }
    return known;
  }

  AcademicCalendar calendar() {
    return known(
            calendars,
            ONLY,
            () ->
                ask(new FindCalendar(), FindCalendar.Result.class)
                    .map(FindCalendar.Result::calendar))
        .orElseGet(AcademicCalendar::empty);
  }

  private static <T> Optional<T> known(
      Cache<String, T> cache, String key, Supplier<Optional<T>> question) {
    Optional<T> known = Optional.ofNullable(cache.getIfPresent(key));
    if (known.isPresent()) {
      return known;
    }
    Optional<T> answer = question.get();
    answer.ifPresent(one -> cache.put(key, one));
    return answer;
  }

  private <R> Optional<R> ask(Object question, Class<R> answer) {
    try {
      return Optional.of(queries.query(question, answer).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for a name", e);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("the read side did not answer {}", question, e);
      return Optional.empty();
    }
  }
}
