package io.vigil.monitor.alert;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertCommand.SetContact;
import io.vigil.api.alert.AlertEvent;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.Contact;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.FindCaseNumbers;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.finding.FindingEvent;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.api.studentform.StudentFormEvent;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindResponsible;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.monitor.alert.channel.ReportFiles;
import io.vigil.monitor.alert.channel.ReportFiles.ReportFile;
import io.vigil.monitor.alert.channel.RobotServer;
import io.vigil.monitor.alert.channel.Texts;
import io.vigil.monitor.watch.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alerts on PostgreSQL with a clock that stands still, a mail server and a server for robots that
 * count what arrives.
 */
final class AlertBench implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A Friday in the middle of a term, in the morning. */
  static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

  static final Duration A_MOMENT = Duration.ofSeconds(3);

  /** What can wait is told with others by then. */
  static final Duration COLLECTED = Duration.ofMinutes(3);

  static final String DEAN = "dean";
  static final String QUALITY = "quality";
  static final String PRESIDENT = "president";

  /** Of the office of academic affairs (教务处). */
  static final String STUDENT = "p-1";

  static final String COUNSELLOR = "counsellor";

  static final String TEACHING = "teaching";

  /** Of the body that alone reads what is sealed. */
  static final String DISCIPLINE = "discipline";

  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  final RobotServer robots = new RobotServer();
  final JdbcTemplate jdbc;
  final Settings settings;
  final SettingsDesk settingsDesk;
  final AlertDesk desk;
  final SignedLinks links = new SignedLinks(KEY);
  final List<AlertEvent> events = new CopyOnWriteArrayList<>();

  /** Cases that the read side does not know yet. */
  final Set<String> unnumbered = ConcurrentHashMap.newKeySet();

  /** Who has not taken notice of red warnings. */
  final List<MissingSignatures.Post> unsigned = new CopyOnWriteArrayList<>();

  /** Warnings of which the read side does not say who has. */
  final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  /** Files of the reports that the read side knows. */
  final Map<String, List<ReportFile>> reports = new ConcurrentHashMap<>();

  /** Whether all has been heard that happened. */
  boolean caughtUp = true;

  final List<String> acknowledgedCases = new CopyOnWriteArrayList<>();
  private final StillClock clock = new StillClock();
  private final TransactionManager transactions;
  private final Outbox outbox;
  private final AlertLog log;
  private final Names names;
  private final QuietHours quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0), ZONE);
  private final Pace pace =
      new Pace(
          Duration.ofMinutes(2), Duration.ofHours(4), Duration.ofHours(24), Duration.ofSeconds(2));
  private final Channels channels;
  private final Worker worker;
  private final Telling telling;
  private final AfterSilence afterSilence;
  private final Reminders reminders;
  private final Alerting alerting;
  private long position;

  AlertBench(DataSource dataSource) {
    this(dataSource, true);
  }

  AlertBench(DataSource dataSource, boolean mailIsSetUp) {
    mail.start();
    channels = channels(mail, mailIsSetUp, clock, this::files);
    jdbc = new JdbcTemplate(dataSource);
    jdbc.execute(
        """
        truncate alert.item, alert.notice, alert.message, alert.quota, alert.silence,
          alert.contact, alert.watched_case, alert.followed_case, alert.pending
        """);
    jdbc.update("delete from alert.routing where version > 0");
    followCasesFrom(0);
    var client = JdbcClient.create(jdbc);
    var json = JsonMapper.builder().build();
    var bus = SimpleEventBus.builder().build();
    bus.subscribe(heard -> heard.forEach(event -> events.add((AlertEvent) event.getPayload())));
    transactions = new Transactions(new DataSourceTransactionManager(dataSource));
    log = new AlertLog(bus, transactions);
    settings = new Settings(client, json);
    settingsDesk = new SettingsDesk(settings, clock);
    outbox = new Outbox(client, json);
    names = names();
    var tables = new AlertTables(jdbc, json);
    telling = new Telling(tables, settings, AlertBench::people, channels, names, quiet, pace, log);
    afterSilence = new AfterSilence(settings, tables, telling, log);
    var pending = new PendingTable(client, json);
    desk = new AlertDesk(acknowledgements(client), outbox, pending, links, clock);
    reminders = reminders(pending, tables);
    worker = anotherWorker();
    alerting = new Alerting(tables, pending, telling, reminders, worker, pace, clock);
  }

  private List<MissingSignatures.Post> unsigned(String warningId) {
    if (unreadable.contains(warningId)) {
      throw new IllegalStateException("the read side does not answer");
    }
    return List.copyOf(unsigned);
  }

  private Reminders reminders(PendingTable pending, AlertTables tables) {
    var beans = new StaticListableBeanFactory();
    MissingSignatures missing = this::unsigned;
    CaughtUp heard = () -> caughtUp;
    beans.addBean("missingSignatures", missing);
    beans.addBean("caughtUp", heard);
    return new Reminders(
        pending,
        tables,
        telling,
        names,
        log,
        beans.getBeanProvider(MissingSignatures.class),
        beans.getBeanProvider(CaughtUp.class),
        LocalTime.of(8, 0),
        ZONE);
  }

  private Acknowledgements acknowledgements(JdbcClient client) {
    var beans = new StaticListableBeanFactory();
    AcknowledgeCase port = (kind, caseId, unitPath, by, at) -> acknowledgedCases.add(caseId);
    beans.addBean("acknowledgeCase", port);
    return new Acknowledgements(client, log, beans.getBeanProvider(AcknowledgeCase.class));
  }

  private List<ReportFile> files(String reportId) {
    return Objects.requireNonNull(reports.get(reportId), "the report cannot be read yet");
  }

  private static Channels channels(
      GreenMail mail, boolean mailIsSetUp, Clock clock, ReportFiles files) {
    var environment = new MockEnvironment();
    if (mailIsSetUp) {
      environment
          .withProperty("vigil.mail.host", "localhost")
          .withProperty("vigil.mail.port", Integer.toString(mail.getSmtp().getPort()))
          .withProperty("vigil.mail.starttls", "false")
          .withProperty("vigil.mail.from", "vigil@example.edu");
    }
    return AlertConfiguration.channels(environment, Locale.CHINESE, ZONE, clock, files);
  }

  /** Another node on the same database. */
  Worker anotherWorker() {
    return worker(channels);
  }

  /** A node that was started after the mail server was taken out of its settings. */
  Worker withoutMail() {
    return worker(channels(mail, false, clock, this::files));
  }

  private Worker worker(Channels channels) {
    var client = JdbcClient.create(jdbc);
    var quota = new Quota(client);
    return new Worker(
        afterSilence,
        reminders,
        new Composer(
            outbox,
            quota,
            channels,
            names,
            new Wording(
                names, links, new Texts(Locale.CHINESE, ZONE), "http://vigil.example", false, ZONE),
            quiet,
            pace,
            log),
        new Sender(
            outbox,
            settings,
            quota,
            channels,
            names,
            quiet,
            log,
            Executors.newVirtualThreadPerTaskExecutor(),
            clock,
            Duration.ofMinutes(2)),
        clock,
        Duration.ofMillis(5));
  }

  /** The warning is raised and its first answer is awaited. */
  AnswerAwaited awaited(String id, Colour colour, Instant by) {
    var due = Due.of("warning.answer." + colour.name().toLowerCase(Locale.ROOT), now(), by);
    return new AnswerAwaited(
        id, colour, ResponseState.NEW, new Awaited(due, by), By.clock(), now(), now());
  }

  private static List<Person> people() {
    return List.of(
        new Person(DEAN, "DEPARTMENT", List.of("D06")),
        new Person("teacher", "DEPARTMENT", List.of("T0109")),
        new Person(STUDENT, "STUDENT", List.of()),
        new Person(COUNSELLOR, "COUNSELLOR", List.of("P06-2401")),
        new Person("other-counsellor", "COUNSELLOR", List.of("P01-2401")),
        new Person(QUALITY, "QUALITY_OFFICE", List.of(), "O06"),
        new Person(PRESIDENT, "LEADER", List.of()),
        new Person("registrar", "DATA_OWNER", List.of()),
        new Person(TEACHING, "DATA_OWNER", List.of(), "O05"),
        new Person(DISCIPLINE, "DATA_OWNER", List.of("O14")));
  }

  private Names names() {
    var bus = SimpleQueryBus.builder().build();
    new AnnotationQueryHandlerAdapter<>(new ReadSide()).subscribe(bus);
    return new Names(DefaultQueryGateway.builder().queryBus(bus).build(), clock);
  }

  /** What the read side knows. */
  final class ReadSide {
    @QueryHandler
    public FindResponsible.Result handle(FindResponsible query) {
      return new FindResponsible.Result(query.unit().equals("O06") ? "O06" : null);
    }

    @QueryHandler
    FindCaseNumbers.Result on(FindCaseNumbers query) {
      return new FindCaseNumbers.Result(
          query.caseIds().stream()
              .filter(id -> !unnumbered.contains(id))
              .collect(
                  Collectors.toMap(id -> id, id -> query.kind().head() + "〔2026〕" + id + "号")));
    }

    @QueryHandler
    FindUnit.Result on(FindUnit query) {
      boolean person = query.unit().startsWith("T");
      var item =
          new ListUnits.Item(
              query.unit(),
              person ? null : query.unit().equals("O05") ? "教务处" : query.unit() + "学院",
              person ? UnitKind.TEACHER : UnitKind.FACULTY,
              "LL",
              List.of("LL", query.unit()),
              List.of());
      return new FindUnit.Result(item, List.of(), List.of());
    }

    @QueryHandler
    FindControlPoint.Result on(FindControlPoint query) {
      return new FindControlPoint.Result(null, List.of(), List.of());
    }

    @QueryHandler
    FindCalendar.Result on(FindCalendar query) {
      return new FindCalendar.Result(List.of(), List.of());
    }
  }

  private static final class StillClock extends Clock {
    private volatile Instant now = MORNING;

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  Instant now() {
    return clock.instant();
  }

  void at(Instant instant) {
    clock.now = instant;
  }

  void after(Duration duration) {
    clock.now = clock.now.plus(duration);
  }

  /** Lets time pass, and everything that is due by then go out. */
  void passes(Duration time) {
    after(A_MOMENT);
    work();
    after(time);
    work();
  }

  void work() {
    work(worker);
  }

  /** Rounds of a node until nothing is left to be sent now. */
  static void work(Worker node) {
    boolean more = true;
    while (more) {
      more = node.work();
    }
  }

  void contact(AlertChannel channel, String owner, String path) {
    String address = channel == AlertChannel.MAIL ? owner + "@example.edu" : robots.address(path);
    var contact = new Contact(UUID.randomUUID().toString(), channel, owner, address, "secret");
    new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()))
        .executeWithoutResult(status -> settingsDesk.on(new SetContact(contact, "admin")));
  }

  /** Tells of complaints, incidents and findings from a position of the store on. */
  void followCasesFrom(long position) {
    jdbc.update("update alert.began set of_cases = ?", position - 1);
  }

  /** An event as it stands in the store. */
  record Stored(EventMessage<?> message, long position) {}

  Stored store(VigilEvent event) {
    return new Stored(new GenericEventMessage<>(event), position++);
  }

  List<Stored> hear(VigilEvent... happened) {
    List<Stored> stored = Stream.of(happened).map(this::store).toList();
    read(stored);
    return stored;
  }

  /** Reads events of the store in one batch. */
  void read(List<Stored> batch) {
    var work = new DefaultUnitOfWork<>(null);
    work.attachTransaction(transactions);
    var result =
        work.executeWithResult(
            () -> {
              batch.forEach(this::read);
              return true;
            });
    if (result.isExceptional()) {
      throw new IllegalStateException(result.exceptionResult());
    }
  }

  private void read(Stored one) {
    var token = new GlobalSequenceTrackingToken(one.position());
    switch (one.message().getPayload()) {
      case WarningEvent event -> alerting.on(event, token, one.message());
      case Turn event -> alerting.on(event, token, one.message());
      case DirectiveGiven event -> alerting.on(event, token, one.message());
      case SupervisionRaised event -> alerting.on(event, token, one.message());
      case ComplaintEvent event -> alerting.on(event, token, one.message());
      case IncidentEvent event -> alerting.on(event, token, one.message());
      case FindingEvent event -> alerting.on(event, token, one.message());
      case StudentFormEvent event -> alerting.on(event, token, one.message());
      case DataReminded event -> alerting.on(event, token);
      case ReportSent event -> alerting.on(event, token);
      case Object other -> throw new IllegalArgumentException("not heard: " + other);
    }
  }

  /** Steps of cases that are taken now. */
  CaseEvents steps() {
    return CaseEvents.at(now());
  }

  /** What was told, in order. */
  List<NoticeKind> told() {
    return events(AlertCreated.class).stream().map(AlertCreated::what).toList();
  }

  /** Tells of a case of whatever kind. */
  void tell(Notice notice) {
    inTransaction(
        () -> {
          telling.tell(List.of(notice), now());
          return true;
        });
  }

  /** Runs a step in a transaction, as the command bus does. */
  <T> T inTransaction(Callable<T> step) {
    return log.inOneTransaction(step);
  }

  <T extends AlertEvent> List<T> events(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<String> states() {
    return jdbc.queryForList("select distinct state from alert.message order by 1", String.class);
  }

  int mails() {
    return mail.getReceivedMessages().length;
  }

  WarningRaised raised(String id, Colour colour) {
    return raised(id, "D06", colour, false);
  }

  WarningRaised raised(String id, String unit, Colour colour, boolean historical) {
    return new WarningRaised(
        id,
        "STU-17",
        unit,
        unit.equals("LL") ? List.of("LL") : List.of("LL", unit),
        colour,
        LocalDate.of(2026, 11, 16),
        historical,
        evidence(colour, LocalDate.of(2026, 11, 19)),
        new Cause(position, 0),
        now());
  }

  static Evidence evidence(Colour colour, LocalDate day) {
    return new Evidence(
        "threshold",
        new PeriodSpan(day.toString(), day, day),
        76.4,
        44.0,
        new JudgingRule(
            Direction.HIGHER_IS_BETTER, "%", null, Colour.RED, null, 1, 1, PeriodKind.DAY),
        new Grade(colour, Grade.Reason.LADDER, null),
        colour,
        false,
        1,
        0,
        new ArrayList<>(),
        null);
  }

  @Override
  public void close() {
    mail.stop();
    robots.close();
  }
}
