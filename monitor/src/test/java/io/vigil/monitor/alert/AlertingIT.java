package io.vigil.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertCommand.AcknowledgeAlert;
import io.vigil.api.alert.AlertCommand.AcknowledgeByLink;
import io.vigil.api.alert.AlertCommand.LiftSilence;
import io.vigil.api.alert.AlertCommand.OpenByLink;
import io.vigil.api.alert.AlertCommand.RepeatAlert;
import io.vigil.api.alert.AlertCommand.SetRoutes;
import io.vigil.api.alert.AlertCommand.SetSilence;
import io.vigil.api.alert.AlertEvent.AlertAcknowledged;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.AlertEvent.AlertDelivered;
import io.vigil.api.alert.AlertEvent.AlertFailed;
import io.vigil.api.alert.AlertEvent.AlertOpened;
import io.vigil.api.alert.AlertEvent.AlertSent;
import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.alert.FindLinked;
import io.vigil.api.alert.FindLinked.Validity;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Receiver;
import io.vigil.api.alert.Route;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.monitor.alert.AlertBench.Stored;
import io.vigil.monitor.alert.channel.RobotServer.Answer;
import io.vigil.monitor.alert.channel.RobotServer.Arrival;
import io.vigil.testkit.PostgresExtension;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reaches mail servers and robots, counted where it arrives. */
class AlertingIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final Instant EVENING = Instant.parse("2026-11-20T15:00:00Z");
  private static final Instant MONDAY_MORNING = Instant.parse("2026-11-22T23:00:00Z");
  private static final Pattern LINK = Pattern.compile("http://vigil\\.example/a/([\\w-]+)");

  /** Messages that a robot takes within a minute. */
  private static final Map<String, Integer> PER_MINUTE =
      Map.of("/wecom", 20, "/dingtalk", 20, "/feishu", 100);

  private static final int FEISHU_PER_SECOND = 5;

  private AlertBench bench;

  @BeforeEach
  void begin() {
    bench = new AlertBench(POSTGRES.dataSource());
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private void everyChannel() {
    bench.contact(AlertChannel.MAIL, AlertBench.DEAN, "");
    bench.contact(AlertChannel.MAIL, AlertBench.PRESIDENT, "");
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
    bench.contact(AlertChannel.DINGTALK, "D06", "/dingtalk");
    bench.contact(AlertChannel.FEISHU, "LL", "/feishu");
    bench.contact(AlertChannel.WEBHOOK, "LL", "/webhook");
  }

  private int arrived() {
    return bench.mails() + bench.robots.arrivals().size();
  }

  @Test
  void aRedCaseIsToldAtOnceOverEveryChannel() {
    everyChannel();

    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();

    assertThat(bench.mails()).isEqualTo(2);
    assertThat(bench.robots.arrivals())
        .extracting(Arrival::path)
        .containsExactlyInAnyOrder("/wecom", "/dingtalk", "/feishu", "/webhook");
    assertThat(bench.events(AlertCreated.class).getFirst().receivers())
        .extracting(Receiver::channel, Receiver::recipient)
        .contains(
            tuple(AlertChannel.INBOX, AlertBench.QUALITY),
            tuple(AlertChannel.INBOX, AlertBench.PRESIDENT),
            tuple(AlertChannel.WECOM, "D06"))
        .doesNotContain(tuple(AlertChannel.INBOX, "registrar"));
    assertThat(bench.events(AlertSent.class)).hasSize(6);
    assertThat(bench.events(AlertDelivered.class)).hasSize(6);
    assertThat(bench.states()).containsExactly("DELIVERED");
  }

  @Test
  void everyMessageSaysWhichCaseItIsAndByWhenItMustBeAcknowledged() {
    everyChannel();
    Instant by = Instant.parse("2026-11-21T01:00:00Z");

    bench.hear(bench.raised("0037", Colour.RED), bench.awaited("0037", Colour.RED, by));
    bench.work();

    assertThat(mailText(0)).contains("预警〔2026〕0037号", "请于 2026-11-21 09:00 前签收");
    for (String robot : List.of("/wecom", "/dingtalk", "/feishu")) {
      assertThat(bench.robots.arrivals(robot).getFirst().body())
          .as(robot)
          .contains("预警〔2026〕0037号", "D06学院", "请于 2026-11-21 09:00 前签收");
    }
    assertThat(bench.events(AlertCreated.class).getFirst().answerBy()).isEqualTo(by);
  }

  @Test
  void whatIsAcknowledgedMeanwhileAsksForNoAcknowledgementAnyMore() {
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
    bench.hear(
        bench.raised("0038", Colour.YELLOW),
        bench.awaited("0038", Colour.YELLOW, bench.now().plus(Duration.ofDays(5))));
    bench.hear(
        new WarningAcknowledged(
            "0038",
            null,
            null,
            By.of(AlertBench.DEAN, "DEPARTMENT", "page"),
            bench.now(),
            bench.now(),
            null));
    bench.after(Duration.ofMinutes(3));
    bench.work();

    assertThat(bench.robots.arrivals().getFirst().body())
        .contains("预警〔2026〕0038号")
        .doesNotContain("前签收");
  }

  @Test
  void aCaseThatHasNoNumberYetIsToldAShortWhileLater() {
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
    bench.unnumbered.addAll(List.of("0039", "0040"));
    bench.hear(bench.raised("0039", Colour.RED));
    bench.work();
    assertThat(bench.robots.arrivals()).isEmpty();

    bench.unnumbered.remove("0039");
    bench.work();
    assertThat(bench.robots.arrivals().getFirst().body()).contains("预警〔2026〕0039号");

    bench.hear(bench.raised("0040", Colour.RED));
    bench.after(Duration.ofSeconds(11));
    bench.work();
    assertThat(bench.robots.arrivals()).hasSize(2);
    assertThat(bench.robots.arrivals().getLast().body()).contains("D06学院").doesNotContain("〔2026〕");
  }

  @Test
  void readingAllEventsAgainSendsNothing() {
    everyChannel();
    List<Stored> all = new ArrayList<>(bench.hear(bench.raised("w1", Colour.RED)));
    all.addAll(
        bench.hear(
            new WarningColourChanged(
                "w1",
                Colour.RED,
                Colour.YELLOW,
                AlertBench.evidence(Colour.YELLOW, LocalDate.of(2026, 11, 20)),
                new Cause(2, 0),
                bench.now())));
    bench.work();
    bench.after(Duration.ofHours(5));
    bench.work();
    int before = arrived();
    int told = bench.events.size();

    bench.read(all);
    bench.work();
    bench.after(Duration.ofDays(3));
    bench.work();

    assertThat(before).isPositive();
    assertThat(arrived()).isEqualTo(before);
    assertThat(bench.events).hasSize(told);
  }

  @Test
  void factsOfHistoryWakeNobodyUntilAFreshOneMakesTheCaseWorse() {
    everyChannel();
    bench.hear(bench.raised("old", "D06", Colour.RED, true));
    bench.hear(changed("old", Colour.ORANGE, Colour.RED, LocalDate.of(2024, 5, 6)));
    bench.work();
    assertThat(arrived()).isZero();
    assertThat(bench.events).isEmpty();

    bench.hear(changed("old", Colour.ORANGE, Colour.RED, LocalDate.of(2026, 11, 19)));
    bench.work();
    assertThat(arrived()).isEqualTo(6);
  }

  @Test
  void whatHappenedLongAgoAndIsReadOnlyNowWakesNobody() {
    everyChannel();
    List<Stored> old = List.of(bench.store(bench.raised("w1", Colour.RED)));
    bench.after(Duration.ofDays(31));
    bench.read(old);
    bench.work();

    assertThat(arrived()).isZero();
    assertThat(bench.events).isEmpty();
  }

  private WarningEvent changed(String id, Colour before, Colour after, LocalDate day) {
    return new WarningColourChanged(
        id, before, after, AlertBench.evidence(after, day), new Cause(9, 0), bench.now());
  }

  @Test
  void blueAndYellowAreToldTogetherAndNotTooOften() {
    bench.contact(AlertChannel.MAIL, AlertBench.DEAN, "");
    for (int i = 0; i < 20; i++) {
      bench.hear(bench.raised("w" + i, i % 2 == 0 ? Colour.BLUE : Colour.YELLOW));
    }
    bench.work();
    assertThat(bench.mails()).isZero();

    bench.after(Duration.ofMinutes(3));
    bench.work();
    assertThat(bench.mails()).isEqualTo(1);
    assertThat(text(0)).contains("20 条预警通知");

    bench.hear(bench.raised("later", Colour.YELLOW));
    bench.after(Duration.ofMinutes(30));
    bench.work();
    assertThat(bench.mails()).isEqualTo(1);

    bench.after(Duration.ofHours(4));
    bench.work();
    assertThat(bench.mails()).isEqualTo(2);
    assertThat(held()).contains(HoldReason.DIGEST);
  }

  private Set<HoldReason> held() {
    return bench.events(AlertSuppressed.class).stream()
        .map(AlertSuppressed::reason)
        .collect(Collectors.toSet());
  }

  private String text(int mail) {
    try {
      var message = bench.mail.getReceivedMessages()[mail];
      return message.getSubject() + "\n" + GreenMailUtil.getBody(message);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The words of a mail, without the encoding in which they travel. */
  private String mailText(int mail) {
    try {
      var message = bench.mail.getReceivedMessages()[mail];
      return message.getSubject() + "\n" + words(message.getContent());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(Object content) throws MessagingException, IOException {
    return content instanceof Multipart parts
        ? words(parts.getBodyPart(0).getContent())
        : content.toString();
  }

  @Test
  void atNightAndOnDaysOffOnlyRedDisturbsAnybody() {
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
    bench.at(EVENING);
    bench.hear(bench.raised("orange", Colour.ORANGE), bench.raised("red", Colour.RED));
    bench.work();
    assertThat(bench.robots.arrivals()).hasSize(1);
    assertThat(bench.robots.arrivals().getFirst().body()).contains("红色预警");

    bench.at(EVENING.plus(Duration.ofHours(11)));
    bench.work();
    assertThat(bench.robots.arrivals()).as("on Saturday").hasSize(1);

    bench.at(MONDAY_MORNING);
    bench.work();
    assertThat(bench.robots.arrivals()).hasSize(2);
    assertThat(bench.events(AlertSuppressed.class))
        .anySatisfy(
            event -> {
              assertThat(event.reason()).isEqualTo(HoldReason.QUIET_HOURS);
              assertThat(event.until()).isEqualTo(MONDAY_MORNING);
            });
  }

  @Test
  void whatARobotDoesNotTakeBeforeTheNightWaitsForTheMorning() {
    bench.contact(AlertChannel.DINGTALK, "D06", "/dingtalk");
    bench.robots.answer(
        arrival -> new Answer(200, "{\"errcode\":130101,\"errmsg\":\"send too fast\"}"));
    bench.at(Instant.parse("2026-11-20T12:55:00Z"));
    bench.hear(bench.raised("w1", Colour.ORANGE));
    bench.work();
    bench.robots.answer(arrival -> new Answer(200, "{\"errcode\":0}"));
    bench.hear(bench.raised("w2", Colour.ORANGE));
    bench.work();

    assertThat(bench.events(AlertFailed.class).getFirst().nextAt()).isEqualTo(MONDAY_MORNING);
    assertThat(bench.events(AlertSuppressed.class).getLast())
        .satisfies(
            event -> {
              assertThat(event.reason()).isEqualTo(HoldReason.RATE_LIMIT);
              assertThat(event.until()).isEqualTo(MONDAY_MORNING);
            });

    bench.at(EVENING);
    bench.work();
    assertThat(bench.robots.arrivals()).as("at night").hasSize(1);

    bench.at(MONDAY_MORNING);
    bench.work();
    assertThat(bench.robots.arrivals()).hasSize(3);
  }

  @Test
  void aSilenceHoldsBackWithItsReasonAndEndsByItself() {
    everyChannel();
    bench.settingsDesk.on(
        new SetSilence(
            "s1", "D06", null, null, "校运会停课", bench.now().plus(Duration.ofDays(2)), "u-1"));

    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();
    assertThat(arrived()).isZero();
    assertThat(bench.events(AlertSuppressed.class).getFirst())
        .satisfies(
            event -> {
              assertThat(event.reason()).isEqualTo(HoldReason.SILENCED);
              assertThat(event.detail()).isEqualTo("校运会停课");
              assertThat(event.alertIds()).hasSizeGreaterThan(6);
            });
    assertThat(bench.settings.all(bench.now()).silences().getFirst().held()).isPositive();

    bench.after(Duration.ofDays(3));
    bench.hear(bench.raised("w2", "D02", Colour.RED, false));
    bench.work();
    assertThat(bench.settings.all(bench.now()).silences()).isEmpty();
    assertThat(bench.robots.arrivals("/webhook")).hasSize(1);
  }

  @Test
  void whenASilenceIsOverTheLatestOfEachCaseThatIsStillOpenIsToldOnce() {
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
    LocalDate day = LocalDate.of(2026, 11, 19);
    bench.settingsDesk.on(
        new SetSilence(
            "s1", "D06", null, null, "校运会停课", bench.now().plus(Duration.ofHours(2)), "u-1"));
    bench.hear(bench.raised("open", Colour.ORANGE), bench.raised("over", Colour.RED));
    bench.after(Duration.ofMinutes(10));
    bench.hear(
        changed("open", Colour.ORANGE, Colour.RED, day),
        new WarningWithdrawn("over", WithdrawReason.DATA_CORRECTED, new Cause(3, 0), bench.now()));
    bench.work();
    assertThat(bench.robots.arrivals()).isEmpty();

    bench.after(Duration.ofHours(2));
    bench.work();
    bench.after(Duration.ofHours(2));
    bench.work();

    assertThat(bench.robots.arrivals()).hasSize(1);
    assertThat(bench.robots.arrivals().getFirst().body())
        .contains("升为红色预警", "预警〔2026〕open号")
        .doesNotContain("over号");
  }

  @Test
  void whatWasToldOfACaseInSpiteOfASilenceIsNotToldAgainAfterIt() {
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
    bench.settingsDesk.on(
        new SetSilence(
            "s1",
            "D06",
            null,
            Colour.ORANGE,
            "校运会停课",
            bench.now().plus(Duration.ofDays(4)),
            "u-1"));
    bench.hear(bench.raised("w1", Colour.ORANGE));
    bench.after(Duration.ofMinutes(10));
    bench.hear(changed("w1", Colour.ORANGE, Colour.RED, LocalDate.of(2026, 11, 19)));
    bench.work();
    assertThat(bench.robots.arrivals()).hasSize(1);

    bench.after(Duration.ofDays(5));
    bench.work();

    assertThat(bench.robots.arrivals()).hasSize(1);
  }

  @Test
  void aSilenceThatIsLiftedTellsAtOnceWhatItHeldBack() {
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
    silence("D06", "校运会停课", bench.now().plus(Duration.ofDays(2)));
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();
    assertThat(bench.robots.arrivals()).isEmpty();

    bench.settingsDesk.on(new LiftSilence("s", "u-1"));
    bench.work();

    assertThat(bench.robots.arrivals()).hasSize(1);
  }

  @Test
  void aSilenceNeedsAReasonAnEndAndALimit() {
    Instant tomorrow = bench.now().plus(Duration.ofDays(1));
    assertThatThrownBy(() -> silence("D06", " ", tomorrow)).hasMessageContaining("'reason'");
    assertThatThrownBy(() -> silence("D06", "x", bench.now())).hasMessageContaining("'until'");
    assertThatThrownBy(() -> silence("D06", "x", tomorrow.plus(Duration.ofDays(200))))
        .hasMessageContaining("'until'");
    assertThatThrownBy(() -> silence(null, "x", tomorrow)).isInstanceOf(Rejection.class);
  }

  private void silence(@Nullable String unit, String reason, Instant until) {
    bench.settingsDesk.on(new SetSilence("s", unit, null, null, reason, until, "u-1"));
  }

  @Test
  void aCaseOfAPersonReachesOnlyThePerson() {
    everyChannel();
    bench.contact(AlertChannel.WECOM, "T0109", "/person");

    bench.hear(bench.raised("w1", "T0109", Colour.RED, false));
    bench.work();

    assertThat(arrived()).isZero();
    List<String> heldBack =
        bench.events(AlertSuppressed.class).stream()
            .filter(event -> event.reason() == HoldReason.PERSON)
            .flatMap(event -> event.alertIds().stream())
            .toList();
    assertThat(bench.events(AlertCreated.class).getFirst().receivers())
        .filteredOn(receiver -> !heldBack.contains(receiver.alertId()))
        .extracting(Receiver::recipient)
        .containsExactly("teacher");
  }

  @ParameterizedTest
  @CsvSource({
    "BLUE,   RAISED,    head",
    "YELLOW, RAISED,    head lead",
    "ORANGE, RAISED,    head lead quality vice-president",
    "RED,    RAISED,    head lead quality president vice-president",
    "YELLOW, ESCALATED, head lead quality vice-president",
    "YELLOW, OVERDUE,   head lead quality president vice-president",
  })
  void theWorseOrLaterItIsTheMoreAreTold(Colour colour, NoticeKind what, String told) {
    var router =
        new Router(
            bench.settings.routes(),
            List.of(
                new Person("head", "DEPARTMENT", List.of("D06")),
                new Person("neighbour", "DEPARTMENT", List.of("D02")),
                new Person("lead", "DATA_OWNER", List.of("LL")),
                new Person("quality", "QUALITY_OFFICE", List.of()),
                new Person("president", "LEADER", List.of()),
                new Person("vice-president", "LEADER", List.of("D06")),
                new Person("other-vice-president", "LEADER", List.of("D02"))),
            new Doors(List.of()),
            new Concerned(unit -> Optional.empty()),
            notice -> Optional.empty());

    assertThat(router.items(a(colour, what), bench.now()))
        .extracting(item -> item.receiver().recipient())
        .containsExactly(told.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "LL D06,     D06, head",
    "LL D06 P23, D06, head",
    "LL,         O07, lead",
    "LL O12,     O12, logistics",
    "LL,          '', quality",
  })
  void whoOwesTheAnswerIsTold(String path, String owing, String told) {
    Notice notice = a(Colour.BLUE, NoticeKind.RAISED).placed(List.of(path.split(" ")));

    assertThat(owed(owing, "DEPARTMENT").items(notice, bench.now()))
        .extracting(item -> item.receiver().recipient())
        .containsExactly(told);
    assertThat(
            owed(owing, "DEPARTMENT", "DATA_OWNER", "QUALITY_OFFICE")
                .items(notice.to(List.of(To.UNIT), null), bench.now()))
        .extracting(item -> item.receiver().recipient())
        .containsExactly(told);
  }

  private static Router owed(String owing, String... roles) {
    return new Router(
        Stream.of(roles)
            .map(
                role ->
                    new Route(null, List.of(Colour.BLUE), role, List.of(AlertChannel.INBOX), false))
            .toList(),
        List.of(
            new Person("head", "DEPARTMENT", List.of("D06")),
            new Person("lead", "DATA_OWNER", List.of(), "O07"),
            new Person("logistics", "DATA_OWNER", List.of(), "O12"),
            new Person("quality", "QUALITY_OFFICE", List.of())),
        new Doors(List.of()),
        new Concerned(unit -> Optional.empty()),
        notice -> Optional.of(owing).filter(one -> !one.isEmpty()));
  }

  @Test
  void aCaseThatNobodyAnswersIsToldAtOnceToTheNextRole() {
    bench.contact(AlertChannel.MAIL, AlertBench.PRESIDENT, "");
    bench.tell(a(Colour.ORANGE, NoticeKind.ESCALATED));
    bench.work();

    assertThat(bench.mails()).isEqualTo(1);
    assertThat(text(0)).contains("预警〔2026〕0012号");
    assertThat(bench.events(AlertCreated.class).getFirst().receivers())
        .extracting(Receiver::recipient)
        .contains(AlertBench.DEAN, AlertBench.QUALITY, AlertBench.PRESIDENT);
  }

  private Notice a(Colour colour, NoticeKind what) {
    return new Notice(
        "n1",
        CaseKind.WARNING,
        "c1",
        "预警〔2026〕0012号",
        colour,
        null,
        "D06",
        List.of("LL", "D06"),
        null,
        null,
        null,
        null,
        null,
        what,
        bench.now(),
        bench.now().plus(Duration.ofDays(2)),
        null,
        "/warnings/c1",
        null,
        null);
  }

  @Test
  void aWarningThatNobodyAnswersInTimeIsToldToThoseOfTheNextWorseColour() {
    bench.contact(AlertChannel.MAIL, AlertBench.PRESIDENT, "");
    bench.hear(bench.raised("w1", "D06", Colour.ORANGE, false));
    bench.work();
    assertThat(bench.mails()).isZero();

    bench.hear(supervision("w1", 2));
    bench.work();

    assertThat(bench.mails()).isEqualTo(1);
    assertThat(bench.events(AlertCreated.class).getLast().receivers())
        .extracting(Receiver::recipient)
        .contains(AlertBench.PRESIDENT);
  }

  @Test
  void nobodyIsToldThatAWarningOfHistoryWasNotAnswered() {
    everyChannel();
    bench.hear(bench.raised("old", "D06", Colour.ORANGE, true), supervision("old", 1));
    bench.work();

    assertThat(arrived()).isZero();
  }

  @Test
  void whatWasOverdueLongAgoAndIsOnlyReadNowIsToldToNobody() {
    everyChannel();
    bench.hear(bench.raised("w1", "D06", Colour.ORANGE, false));
    bench.work();
    int before = arrived();
    Instant longAgo = bench.now().minus(Duration.ofDays(31));
    bench.hear(
        new SupervisionRaised("w1", 1, "warning.answer.orange", By.clock(), longAgo, bench.now()));
    bench.work();

    assertThat(arrived()).isEqualTo(before);
  }

  private SupervisionRaised supervision(String id, int level) {
    return new SupervisionRaised(
        id, level, "warning.answer.orange", By.clock(), bench.now(), bench.now());
  }

  @Test
  void whereNoDepartmentIsResponsibleTheQualityOfficeIsTold() {
    bench.hear(bench.raised("w1", "LL", Colour.BLUE, false));

    assertThat(bench.events(AlertCreated.class).getFirst().receivers())
        .extracting(Receiver::recipient)
        .containsExactly(AlertBench.QUALITY);
  }

  @Test
  void whoHasTwoContactsOnOneChannelIsToldOverBoth() {
    bench.contact(AlertChannel.WECOM, "D06", "/teachers");
    bench.contact(AlertChannel.WECOM, "D06", "/office");
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();

    assertThat(bench.robots.arrivals())
        .extracting(Arrival::path)
        .containsExactlyInAnyOrder("/teachers", "/office");
    assertThat(bench.events(AlertCreated.class).getFirst().receivers())
        .extracting(Receiver::alertId)
        .doesNotHaveDuplicates();
  }

  @Test
  void mailWithoutAServerIsHeldBackWithItsReason() {
    bench.close();
    bench = new AlertBench(POSTGRES.dataSource(), false);
    bench.contact(AlertChannel.MAIL, AlertBench.DEAN, "");
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();

    String mail =
        bench.events(AlertCreated.class).getFirst().receivers().stream()
            .filter(receiver -> receiver.channel() == AlertChannel.MAIL)
            .findFirst()
            .orElseThrow()
            .alertId();
    AlertSuppressed held = bench.events(AlertSuppressed.class).getFirst();
    assertThat(held.reason()).isEqualTo(HoldReason.NO_CHANNEL);
    assertThat(held.alertIds()).containsExactly(mail);
    assertThat(waiting()).isZero();
  }

  @Test
  void whatWaitsForAChannelThatWasTakenAwayIsGivenUpWithItsReason() {
    bench.contact(AlertChannel.MAIL, AlertBench.DEAN, "");
    bench.hear(bench.raised("w1", Colour.RED));

    bench.withoutMail().work();

    assertThat(held()).contains(HoldReason.NO_CHANNEL);
    assertThat(waiting()).isZero();
  }

  private long waiting() {
    return bench.jdbc.queryForObject(
        "select count(*) from alert.item where state = 'WAITING'", Long.class);
  }

  @Test
  void theSameIsToldOnceADay() {
    everyChannel();
    LocalDate day = LocalDate.of(2026, 11, 19);
    bench.hear(bench.raised("w1", Colour.YELLOW));
    bench.hear(changed("w1", Colour.YELLOW, Colour.ORANGE, day));
    bench.hear(changed("w1", Colour.ORANGE, Colour.YELLOW, day));
    bench.hear(changed("w1", Colour.YELLOW, Colour.ORANGE, day));
    bench.work();

    assertThat(bench.robots.arrivals("/wecom")).hasSize(1);
    assertThat(held()).contains(HoldReason.DUPLICATE);
  }

  @Test
  void aCaseThatIsOverBeforeAnybodyWasToldIsNotTold() {
    everyChannel();
    bench.hear(bench.raised("w1", Colour.YELLOW));
    bench.hear(
        new WarningWithdrawn("w1", WithdrawReason.DATA_CORRECTED, new Cause(3, 0), bench.now()));
    bench.after(Duration.ofHours(5));
    bench.work();

    assertThat(arrived()).isZero();
    assertThat(held()).contains(HoldReason.OVERTAKEN);
  }

  @Test
  void aRobotThatWasTooFastIsLeftAloneAndSentOnceAfterwards() {
    bench.contact(AlertChannel.DINGTALK, "D06", "/dingtalk");
    bench.robots.answer(
        arrival -> new Answer(200, "{\"errcode\":130101,\"errmsg\":\"send too fast\"}"));
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();
    bench.robots.answer(arrival -> new Answer(200, "{\"errcode\":0}"));
    bench.hear(bench.raised("w2", Colour.RED));
    bench.after(Duration.ofMinutes(9));
    bench.work();
    assertThat(bench.robots.arrivals()).hasSize(1);
    assertThat(bench.events(AlertSuppressed.class).getLast())
        .satisfies(
            event -> {
              assertThat(event.reason()).isEqualTo(HoldReason.RATE_LIMIT);
              assertThat(event.until()).isEqualTo(AlertBench.MORNING.plus(Duration.ofMinutes(10)));
            });

    bench.after(Duration.ofMinutes(2));
    bench.work();
    assertThat(bench.robots.arrivals()).hasSize(3);
    assertThat(bench.states()).containsExactly("DELIVERED");
  }

  @Test
  void whatARobotRefusesIsGivenUpInSightAndCanBeSentAgain() {
    bench.contact(AlertChannel.DINGTALK, "D06", "/dingtalk");
    bench.robots.answer(
        arrival -> new Answer(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}"));
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();
    AlertFailed failed = bench.events(AlertFailed.class).getFirst();
    assertThat(failed.code()).isEqualTo("310000");
    assertThat(failed.nextAt()).isNull();
    assertThat(bench.states()).containsExactly("FAILED");

    bench.robots.answer(arrival -> new Answer(200, "{\"errcode\":0}"));
    String alert = failed.alertIds().getFirst();
    bench.desk.on(new RepeatAlert(alert, By.of("u-1", "ADMIN", "page")));
    bench.work();
    assertThat(bench.states()).containsExactly("DELIVERED");
    assertThatThrownBy(() -> bench.desk.on(new RepeatAlert(alert, By.of("u-1", "ADMIN", "page"))))
        .isInstanceOf(Rejection.class);
  }

  @Test
  void aReceiverThatIsDownIsTriedAgainWithLongerPausesAndThenGivenUp() {
    bench.contact(AlertChannel.WEBHOOK, "D06", "/webhook");
    bench.robots.answer(arrival -> new Answer(500, "down"));
    bench.hear(bench.raised("w1", Colour.RED));
    for (int hour = 0; hour < 100; hour++) {
      bench.work();
      bench.after(Duration.ofHours(7));
    }

    assertThat(bench.robots.arrivals()).hasSize(8);
    assertThat(bench.robots.arrivals())
        .extracting(arrival -> arrival.header("X-Vigil-Delivery"))
        .containsOnly(bench.robots.arrivals().getFirst().header("X-Vigil-Delivery"));
    assertThat(bench.states()).containsExactly("FAILED");
  }

  @Test
  void aMessageWhoseNodeDiedIsSentAgainUnderTheSameId() {
    bench.contact(AlertChannel.WEBHOOK, "D06", "/webhook");
    bench.robots.answer(
        arrival -> {
          throw new IllegalStateException("the answer is lost");
        });
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();
    // the node dies before it can store that there was no answer
    bench.jdbc.update("update alert.message set state = 'SENDING', lease_until = next_at");
    bench.robots.answer(arrival -> new Answer(200, ""));
    bench.after(Duration.ofMinutes(3));
    bench.work();

    assertThat(bench.robots.arrivals()).hasSize(2);
    assertThat(bench.robots.arrivals())
        .extracting(arrival -> arrival.header("X-Vigil-Delivery"))
        .containsOnly(bench.robots.arrivals().getFirst().header("X-Vigil-Delivery"));
    assertThat(bench.states()).containsExactly("DELIVERED");
  }

  @Test
  void twoNodesSendEveryMessageOnce() {
    IntStream.range(0, 12)
        .forEach(
            i -> {
              String unit = "U" + i;
              bench.contact(AlertChannel.WEBHOOK, unit, "/" + unit);
              bench.hear(bench.raised("w" + i, unit, Colour.RED, false));
            });
    List<Worker> nodes = List.of(bench.anotherWorker(), bench.anotherWorker());

    CompletableFuture.allOf(
            nodes.stream()
                .map(node -> CompletableFuture.runAsync(() -> AlertBench.work(node)))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(bench.robots.arrivals()).hasSize(12);
    assertThat(bench.robots.arrivals()).extracting(Arrival::path).doesNotHaveDuplicates();
  }

  @Test
  void whereReceiversAreSlowNoMessageIsLeftToAnotherNodeWhileItIsSent() {
    List<String> units = unitsWithWebhooks(40);
    units.forEach(unit -> bench.hear(bench.raised("w-" + unit, unit, Colour.RED, false)));
    List<Long> leftToOthers = new CopyOnWriteArrayList<>();
    bench.robots.answer(
        arrival -> {
          if (bench.robots.arrivals().size() == 16) {
            bench.after(Duration.ofMinutes(3));
          } else if (bench.robots.arrivals().size() > 16) {
            leftToOthers.add(leasesThatAreOver());
          }
          return new Answer(200, "");
        });

    bench.work();

    assertThat(bench.robots.arrivals()).hasSize(40);
    assertThat(leftToOthers).isNotEmpty().containsOnly(0L);
  }

  private List<String> unitsWithWebhooks(int count) {
    List<String> units = IntStream.range(0, count).mapToObj(i -> "U" + i).toList();
    units.forEach(unit -> bench.contact(AlertChannel.WEBHOOK, unit, "/" + unit));
    return units;
  }

  private long leasesThatAreOver() {
    return bench.jdbc.queryForObject(
        "select count(*) from alert.message where state = 'SENDING' and lease_until < ?",
        Long.class,
        Rows.at(bench.now()));
  }

  @Test
  void aRedCaseThatComesWhileManyAreSentGoesBeforeTheRest() {
    List<String> units = unitsWithWebhooks(40);
    bench.contact(AlertChannel.WEBHOOK, "RED", "/red");
    units.forEach(unit -> bench.hear(bench.raised("w-" + unit, unit, Colour.ORANGE, false)));
    AtomicBoolean heard = new AtomicBoolean();
    bench.robots.answer(
        arrival -> {
          if (heard.compareAndSet(false, true)) {
            bench.hear(bench.raised("red", "RED", Colour.RED, false));
          }
          return new Answer(200, "");
        });

    bench.work();

    assertThat(bench.robots.arrivals()).hasSize(41);
    assertThat(bench.robots.arrivals().subList(0, 32)).extracting(Arrival::path).contains("/red");
  }

  @Test
  void aThousandCasesAtOnceStayWithinTheRobotsLimitsAndRedComesFirst() {
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
    bench.contact(AlertChannel.DINGTALK, "D06", "/dingtalk");
    bench.contact(AlertChannel.FEISHU, "D06", "/feishu");
    Colour[] colours = Colour.values();
    WarningEvent[] all =
        IntStream.range(0, 1_000)
            .mapToObj(i -> bench.raised("w" + i, i % 20 == 0 ? Colour.RED : colours[i % 3]))
            .toArray(WarningEvent[]::new);

    bench.hear(all);
    bench.work();

    List<Arrival> first = List.copyOf(bench.robots.arrivals());
    assertThat(first).extracting(Arrival::path).contains("/wecom", "/dingtalk", "/feishu");
    for (String path : List.of("/wecom", "/dingtalk")) {
      assertThat(bench.robots.arrivals(path)).as(path).hasSizeLessThanOrEqualTo(20);
      assertThat(redIn(path)).as(path).isEqualTo(50);
    }
    assertThat(redIn("/feishu")).isEqualTo(50);

    for (int minute = 0; minute < 12; minute++) {
      int before = bench.robots.arrivals("/wecom").size();
      bench.after(Duration.ofSeconds(61));
      bench.work();
      assertThat(bench.robots.arrivals("/wecom").size() - before).isLessThanOrEqualTo(20);
    }
    assertThat(waiting()).isZero();
    assertThat(bench.states()).containsExactly("DELIVERED");
  }

  private static int atOnce(String robot) {
    return robot.equals("/feishu") ? FEISHU_PER_SECOND : PER_MINUTE.get(robot);
  }

  private Map<String, Integer> arrivals() {
    return PER_MINUTE.keySet().stream()
        .collect(Collectors.toMap(robot -> robot, robot -> bench.robots.arrivals(robot).size()));
  }

  private static void isShortEnough(Arrival arrival) {
    boolean wecom = arrival.path().equals("/wecom");
    String limited = wecom ? arrival.json().at("/markdown/content").asString() : arrival.body();

    assertThat(limited.getBytes(StandardCharsets.UTF_8))
        .as(arrival.path())
        .hasSizeLessThanOrEqualTo(wecom ? 4_096 : 20_000);
  }

  /** Red cases that messages to a robot named or counted. */
  private long redIn(String path) {
    return bench.jdbc.queryForObject(
        """
        select count(*) from alert.item as i
        join alert.message as m using (message_id)
        join alert.contact as c on c.contact_id = m.contact_id
        where i.colour = 'RED' and m.state = 'DELIVERED' and c.address like '%' || ?
        """,
        Long.class, path);
  }

  @Test
  void aLinkAcknowledgesOnceAndALookAtItDoesNot() {
    bench.contact(AlertChannel.MAIL, AlertBench.DEAN, "");
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();
    String token = tokenOf(text(0).replace("=\r\n", ""));

    FindLinked.Result seen = bench.desk.on(new FindLinked(token));
    assertThat(seen.validity()).isEqualTo(Validity.GOOD);
    assertThat(seen.lines()).hasSize(1);
    assertThat(bench.events(AlertAcknowledged.class)).isEmpty();

    FindLinked.Result done = use(token);
    assertThat(done.acknowledgedAt()).isEqualTo(bench.now());
    AlertAcknowledged event = bench.events(AlertAcknowledged.class).getFirst();
    assertThat(event.by()).isEqualTo(By.of(AlertBench.DEAN, "DEPARTMENT", "link"));
    assertThat(event.alertIds()).as("the mail and the inbox").hasSize(2);
    assertThat(bench.acknowledgedCases).containsExactly("w1");

    Instant before = bench.now();
    bench.after(Duration.ofHours(1));
    assertThat(use(token).acknowledgedAt()).isEqualTo(before);
    assertThat(bench.events(AlertAcknowledged.class)).hasSize(1);
  }

  @Test
  void whoOpensTheLinkHasOpenedWhatTheMessageToldAndAcknowledgedNothing() {
    bench.contact(AlertChannel.MAIL, AlertBench.DEAN, "");
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();
    String token = tokenOf(text(0).replace("=\r\n", ""));

    open("forged");
    assertThat(bench.events(AlertOpened.class)).isEmpty();
    open(token);
    open(token);

    AlertOpened event = bench.events(AlertOpened.class).getFirst();
    assertThat(bench.events(AlertOpened.class)).hasSize(1);
    assertThat(event.by()).isEqualTo(By.of(AlertBench.DEAN, "DEPARTMENT", "link"));
    assertThat(event.alertIds()).as("the mail alone").hasSize(1);
    assertThat(bench.events(AlertAcknowledged.class)).isEmpty();
    assertThat(bench.acknowledgedCases).isEmpty();
  }

  private void open(String token) {
    bench.inTransaction(
        () -> {
          bench.desk.on(new OpenByLink(token, null));
          return token;
        });
  }

  @Test
  void ofWhatAGroupWasToldWhoeverIsSignedInTakesNoticeByName() {
    bench.contact(AlertChannel.WEBHOOK, "D06", "/webhook");
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();
    String token = tokenOf(bench.robots.arrivals().getFirst().body());

    assertThat(bench.desk.on(new FindLinked(token)).wantsName()).isTrue();

    By dean = By.of(AlertBench.DEAN, "DEPARTMENT", "link");
    assertThat(use(token, dean).acknowledgedAt()).isEqualTo(bench.now());
    assertThat(bench.events(AlertAcknowledged.class))
        .extracting(AlertAcknowledged::by)
        .containsExactly(dean);
  }

  private static String tokenOf(String message) {
    Matcher link = LINK.matcher(message);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private FindLinked.Result use(String token) {
    return use(token, null);
  }

  private FindLinked.Result use(String token, @Nullable By by) {
    return bench.inTransaction(() -> bench.desk.on(new AcknowledgeByLink(token, by, bench.now())));
  }

  @Test
  void aLinkThatIsOldOrForgedAcknowledgesNothing() {
    bench.contact(AlertChannel.MAIL, AlertBench.DEAN, "");
    bench.hear(bench.raised("w1", Colour.RED));
    bench.work();
    String token = tokenOf(text(0).replace("=\r\n", ""));
    String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

    assertThat(use(forged).validity()).isEqualTo(Validity.UNKNOWN);
    assertThat(use("%%%").validity()).isEqualTo(Validity.UNKNOWN);
    bench.after(Duration.ofDays(8));
    assertThat(use(token).validity()).isEqualTo(Validity.EXPIRED);
    assertThat(bench.events(AlertAcknowledged.class)).isEmpty();
  }

  @Test
  void anotherMayAcknowledgeInTheNameOfARole() {
    bench.hear(bench.raised("w1", Colour.RED));
    Receiver president =
        bench.events(AlertCreated.class).getFirst().receivers().stream()
            .filter(receiver -> receiver.recipient().equals(AlertBench.PRESIDENT))
            .findFirst()
            .orElseThrow();
    var by = new By("secretary", "QUALITY_OFFICE", "page", AlertBench.PRESIDENT);

    bench.inTransaction(
        () -> {
          bench.desk.on(new AcknowledgeAlert(president.alertId(), by, bench.now()));
          return true;
        });

    assertThat(bench.events(AlertAcknowledged.class).getFirst().by()).isEqualTo(by);
    assertThatThrownBy(() -> bench.desk.on(new AcknowledgeAlert("none", by, bench.now())))
        .isInstanceOf(Rejection.class);
  }

  @Test
  void routesAreReplacedWithAReasonAndKept() {
    var only = new Route(null, List.of(Colour.RED), "LEADER", List.of(AlertChannel.INBOX), true);
    bench.settingsDesk.on(new SetRoutes(List.of(only), "只通知校领导", "u-1"));

    bench.hear(bench.raised("w1", Colour.RED), bench.raised("w2", Colour.ORANGE));

    assertThat(bench.events(AlertCreated.class).getFirst().receivers())
        .extracting(Receiver::recipient)
        .containsExactly(AlertBench.PRESIDENT);
    assertThat(bench.events(AlertCreated.class).getLast().receivers()).isEmpty();
    assertThat(bench.settings.all(bench.now()).version()).isEqualTo(1);
    assertThatThrownBy(() -> bench.settingsDesk.on(new SetRoutes(List.of(only), "", "u-1")))
        .hasMessageContaining("'reason'");
  }
}
