package io.vigil.app.demo.told;

import io.vigil.api.message.MetaDataKeys;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.app.attachment.EarlierEvidence;
import io.vigil.app.axon.processing.Processors;
import io.vigil.app.check.SelfCheckAreas;
import io.vigil.app.demo.DemoFeeder;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoWarningStep;
import io.vigil.app.demo.cases.DemoWarningStep.Kind;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.app.security.Accounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells Vigil the cases of the demo college, the cases of a kind one after the other, so that their
 * numbers follow their days. Many are one unit of work: an append waits for those of others. What
 * is there already is passed over, as a case is there as a whole or not at all.
 */
@Component
@ConditionalOnRole(Role.COMMAND)
@ConditionalOnBooleanProperty("vigil.demo")
public class CaseFeeder {
  private static final Logger log = LoggerFactory.getLogger(CaseFeeder.class);
  private static final int AT_ONCE = 500;
  private static final Duration LOOKED_AT_AFTER = Duration.ofHours(8);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration AGAIN = Duration.ofMillis(100);
  private static final Map<String, String> META_DATA =
      Map.of(MetaDataKeys.ACTOR, DemoFeeder.TELLER, MetaDataKeys.CHANNEL, "import");

  private final CommandGateway commands;
  private final EventStore events;
  private final TransactionManager transactions;
  private final Accounts accounts;
  private final SelfCheckAreas areas;
  private final EarlierEvidence evidence;
  private final JdbcClient jdbc;
  private final OpenWarnings warnings;
  private final ToldUse use;
  private final Processors processors;

  CaseFeeder(
      CommandGateway commands,
      EventStore events,
      TransactionManager transactions,
      Accounts accounts,
      SelfCheckAreas areas,
      EarlierEvidence evidence,
      Processors processors,
      JdbcClient jdbc) {
    this.commands = commands;
    this.events = events;
    this.transactions = transactions;
    this.accounts = accounts;
    this.areas = areas;
    this.evidence = evidence;
    this.processors = processors;
    this.jdbc = jdbc;
    this.warnings = new OpenWarnings(jdbc);
    this.use = new ToldUse(jdbc);
  }

  /** Returns when all is told. */
  public void feed() {
    var cases = new DemoCases();
    var cast = new Cast(accounts.all());
    var incidents = new ToldIncidents(cases, cast);
    tell("incidents", incidents.all());
    var proofs = new ToldEvidence(cases, cast, evidence);
    attach(proofs, proofs.ofIncidents(incidents));
    tell("complaints", new ToldComplaints(cases, cast).all());
    tell("plans", new ToldPlans(cases, cast, incidents::id).all());
    tell("self-checks", new ToldSelfChecks(cases, cast, areas).all());
    tell("zero reports", new ToldZeroReports(cases, cast).all());
    tell("standards", new ToldStandards(cases, cast).all());
    tell("targets", new ToldTargets(cases, cast).all());
    var review = new ToldReview(cast);
    tell("external findings", review.findings());
    tell("practices", review.practices());
    var registers = new ToldRegisters(cast);
    tell("meetings", registers.meetings());
    tell("hazards", new ToldHazards(cast).all());
    tell("surveys", registers.surveys());
    tell("inspections", new ToldInspections(cases, cast).all());
    tell("visits", new ToldVisits(cases, cast).all());
    tell("self-diagnosis", new ToldDiagnosis(cast).all());
    tell("student forms", new ToldStudentForms().all());
    tell("reviews", new ToldReviews(cast).all());
    tell("reminders", new ToldReminders(cases, cast, jdbc).all());
    answer(new ToldAnswers(cases, cast), proofs);
  }

  /**
   * Tells what people did about warnings, in the order of time, once the monitor has raised all:
   * until somebody acts their numbers follow the time of the cases.
   */
  private void answer(ToldAnswers answers, ToldEvidence proofs) {
    Map<String, List<ResponseCommand>> byWarning = ofStories(answers);
    long began = System.nanoTime();
    awaitCalm();
    long calm = System.nanoTime();
    use.tell();
    Stream<ResponseCommand> stories =
        byWarning.entrySet().stream()
            .filter(one -> !warnings.isAnswered(one.getKey()))
            .flatMap(one -> one.getValue().stream());
    Stream<ResponseCommand> others =
        warnings.unanswered().stream()
            .filter(one -> !byWarning.containsKey(one.id()))
            .flatMap(one -> answers.usual(one).stream());
    List<ResponseCommand> all =
        Stream.concat(stories, others).sorted(Comparator.comparing(ResponseCommand::at)).toList();
    inOneGo(() -> all.forEach(this::send));
    attach(proofs, proofs.ofWarnings(byWarning.values().stream().flatMap(List::stream).toList()));
    log.info(
        "Demo college, answers: {} steps in {} ms, after {} ms of waiting",
        all.size(),
        millis(calm, System.nanoTime()),
        millis(began, calm));
    awaitCalm();
    warnings
        .waiting()
        .forEach((id, since) -> send(answers.verified(id, since.plus(LOOKED_AT_AFTER))));
  }

  /** What the stories tell, by the warning that was open then. */
  private Map<String, List<ResponseCommand>> ofStories(ToldAnswers answers) {
    Map<String, List<ResponseCommand>> byWarning = new LinkedHashMap<>();
    Map<String, String> latest = new HashMap<>();
    for (DemoWarningStep step : answers.steps()) {
      String matter = step.story() + "|" + step.controlPoint() + "|" + step.unit();
      String known = step.kind() == Kind.CHECKED ? latest.get(matter) : null;
      String id = known == null ? warnings.at(step) : known;
      latest.put(matter, id);
      byWarning.computeIfAbsent(id, none -> new ArrayList<>()).addAll(answers.commands(step, id));
    }
    return byWarning;
  }

  private static long millis(long from, long to) {
    return Duration.ofNanos(to - from).toMillis();
  }

  /**
   * What is raised once all cases are told is answered too. What one stores another has to read.
   */
  private void awaitCalm() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int calm = 0; calm < 2 && System.nanoTime() < end; ) {
      calm = processors.areCaughtUp() ? calm + 1 : 0;
      LockSupport.parkNanos(AGAIN.toNanos());
    }
  }

  private void tell(String kind, Stream<ToldCase> told) {
    long began = System.nanoTime();
    List<ToldCase> cases = told.toList();
    int sent = 0;
    for (int from = 0; from < cases.size(); from += AT_ONCE) {
      sent += tellAtOnce(cases.subList(from, Math.min(from + AT_ONCE, cases.size())));
    }
    log.info(
        "Demo college, {}: {} cases, {} commands in {} ms",
        kind,
        cases.size(),
        sent,
        millis(began, System.nanoTime()));
  }

  private void attach(ToldEvidence proofs, List<ToldEvidence.Piece> pieces) {
    inOneGo(
        () ->
            pieces.stream()
                .filter(one -> events.lastSequenceNumberFor(one.id()).isEmpty())
                .forEach(one -> send(proofs.lay(one))));
  }

  private int tellAtOnce(List<ToldCase> cases) {
    var sent = new AtomicInteger();
    inOneGo(() -> cases.forEach(one -> sent.addAndGet(tell(one))));
    return sent.get();
  }

  private void inOneGo(Runnable telling) {
    DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
    unit.attachTransaction(transactions);
    ResultMessage<Boolean> told =
        unit.executeWithResult(
            () -> {
              telling.run();
              return true;
            });
    if (told.isExceptional()) {
      throw new IllegalStateException(
          "a case of the demo college was refused", told.exceptionResult());
    }
  }

  private int tell(ToldCase one) {
    if (events.lastSequenceNumberFor(one.id()).isPresent()) {
      return 0;
    }
    one.commands().forEach(this::send);
    return one.commands().size();
  }

  private void send(Object command) {
    commands.sendAndWait(new GenericCommandMessage<>(command, META_DATA));
  }
}
