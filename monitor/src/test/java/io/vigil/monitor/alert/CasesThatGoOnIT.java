package io.vigil.monitor.alert;

import static io.vigil.monitor.alert.AlertBench.COLLECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertCommand.RepeatUntold;
import io.vigil.api.alert.AlertCommand.SetSilence;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.FindUntold;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Receiver;
import io.vigil.api.casework.By;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.monitor.alert.MissingSignatures.Post;
import io.vigil.testkit.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases that change while somebody is still to be told of them. */
class CasesThatGoOnIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final Duration HALF_OF_THE_TIME = Duration.ofHours(12);
  private static final Instant MONDAY_AT_NINE = Instant.parse("2026-11-23T01:00:00Z");

  /** Without the units of its path no version of the software can tell of a notice. */
  private static final String NO_UNITS =
      """
      update alert.pending set body = jsonb_set(body, '{unitPath}', ?::jsonb) where case_id = ?
      """;

  private AlertBench bench;

  @BeforeEach
  void everybodyHasAMail() {
    bench = new AlertBench(POSTGRES.dataSource());
    Stream.of(AlertBench.DEAN, AlertBench.QUALITY, AlertBench.PRESIDENT)
        .forEach(account -> bench.contact(AlertChannel.MAIL, account, ""));
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private WarningColourChanged turned(Colour before, Colour after) {
    return new WarningColourChanged(
        "0037",
        before,
        after,
        AlertBench.evidence(after, LocalDate.of(2026, 11, 20)),
        new Cause(9, 0),
        bench.now());
  }

  @Test
  void whatWasOpenBeforeCasesWereToldIsFollowedInSilenceUntilItGoesOn() {
    bench.followCasesFrom(2);
    bench.hear(bench.steps().received("0012"), bench.steps().assigned("0012"));
    bench.passes(COLLECTED);
    assertThat(bench.told()).isEmpty();

    bench.hear(bench.steps().missed("0012"));
    bench.passes(COLLECTED);

    assertThat(bench.told()).containsExactly(NoticeKind.OVERDUE);
  }

  @Test
  void theLimitOfACaseThatWasOpenBeforeIsToldOf() {
    bench.followCasesFrom(2);
    bench.hear(bench.steps().received("0012"), bench.steps().assigned("0012"));
    bench.passes(Duration.ofDays(6));

    assertThat(bench.told()).isNotEmpty().containsOnly(NoticeKind.LIMIT_NEAR);
  }

  @Test
  void whatASilenceHeldBackIsNotToldAfterItOnceItIsDone() {
    bench.settingsDesk.on(
        new SetSilence(
            "s", "D06", null, null, "校运会停课", bench.now().plus(Duration.ofDays(2)), "u-1"));
    bench.hear(bench.steps().received("0012"), bench.steps().assigned("0012"));
    bench.passes(COLLECTED);
    bench.hear(bench.steps().closed("0012"));
    bench.passes(Duration.ofDays(3));

    assertThat(bench.mails()).isZero();
  }

  @Test
  void whatALeaderAsksForIsToldToWhoIsToDoItAndToTheOffice() {
    bench.hear(bench.raised("0037", Colour.ORANGE));
    By president = By.of(AlertBench.PRESIDENT, "LEADER", "page");
    LocalDate due = LocalDate.of(2026, 11, 30);
    bench.hear(
        new DirectiveGiven(
            "0037",
            "m-1",
            "查清原因",
            null,
            null,
            null,
            due,
            president,
            bench.now(),
            bench.now(),
            null));
    bench.passes(COLLECTED);

    AlertCreated directive = bench.events(AlertCreated.class).getLast();
    assertThat(directive.what()).isEqualTo(NoticeKind.DIRECTIVE);
    assertThat(directive.answerBy()).isEqualTo(Instant.parse("2026-11-30T15:59:59Z"));
    assertThat(
            bench.events(AlertCreated.class).stream()
                .filter(alert -> alert.what() == NoticeKind.DIRECTIVE)
                .flatMap(alert -> alert.receivers().stream())
                .map(Receiver::recipient))
        .contains(AlertBench.DEAN, AlertBench.QUALITY)
        .doesNotContain(AlertBench.PRESIDENT);
  }

  @Test
  void nobodyIsAskedToSignARedCaseThatIsRedNoMore() {
    bench.unsigned.add(new Post("LEADER", null));
    bench.hear(bench.raised("0037", Colour.RED));
    bench.work();
    bench.hear(turned(Colour.RED, Colour.YELLOW));
    bench.at(MONDAY_AT_NINE);
    bench.work();

    assertThat(bench.told()).doesNotContain(NoticeKind.SIGN, NoticeKind.NOT_SIGNED);
  }

  @Test
  void aCaseThatTurnsRedAgainIsToldOfAgainWhenHalfOfTheTimeIsOver() {
    bench.unsigned.add(new Post("LEADER", null));
    bench.hear(bench.raised("0037", Colour.RED));
    bench.passes(HALF_OF_THE_TIME);
    assertThat(bench.told()).containsOnlyOnce(NoticeKind.NOT_SIGNED);

    bench.hear(turned(Colour.RED, Colour.ORANGE));
    bench.at(MONDAY_AT_NINE);
    bench.hear(turned(Colour.ORANGE, Colour.RED));
    bench.passes(HALF_OF_THE_TIME);

    assertThat(bench.told().stream().filter(NoticeKind.NOT_SIGNED::equals)).hasSize(2);
  }

  private WarningRelapsed relapsed(Colour before, Colour after, Instant since) {
    return new WarningRelapsed("0037", before, after, "0012", new Cause(9, 0), bench.now(), since);
  }

  @Test
  void aRelapseIsToldOnceWhenItIsNoticedHoweverLongAgoItsWarningWasRaised() {
    Instant since = bench.now();
    bench.hear(bench.raised("0037", Colour.YELLOW));
    bench.passes(Duration.ofDays(40));

    bench.hear(relapsed(Colour.YELLOW, Colour.ORANGE, since));
    bench.passes(COLLECTED);

    assertThat(bench.told()).containsOnlyOnce(NoticeKind.WORSENED);
  }

  @Test
  void aRelapseToRedIsNotHalfOverdueWhenItIsNoticed() {
    bench.unsigned.add(new Post("LEADER", null));
    Instant since = bench.now();
    bench.hear(bench.raised("0037", Colour.ORANGE));
    bench.passes(Duration.ofDays(10));

    bench.hear(relapsed(Colour.ORANGE, Colour.RED, since));
    bench.passes(COLLECTED);
    assertThat(bench.told())
        .contains(NoticeKind.WORSENED)
        .doesNotContain(NoticeKind.SIGN, NoticeKind.NOT_SIGNED);

    bench.passes(HALF_OF_THE_TIME);
    assertThat(bench.told()).containsOnlyOnce(NoticeKind.NOT_SIGNED);
  }

  @Test
  void aCaseThatCannotBeReadHoldsUpNoOther() {
    bench.unsigned.add(new Post("LEADER", null));
    bench.unreadable.add("0001");
    bench.hear(bench.raised("0001", Colour.RED), bench.raised("0002", Colour.RED));
    bench.passes(HALF_OF_THE_TIME);
    assertThat(casesNotSigned()).containsExactly("0002");

    bench.unreadable.clear();
    bench.passes(Duration.ofMinutes(5));
    assertThat(casesNotSigned()).containsExactly("0002", "0001");
  }

  @Test
  void aNoticeThatCanNeverBeToldIsSetAsideForAllToSeeAndHoldsUpNoOther() {
    bench.hear(bench.steps().received("0001"), bench.steps().received("0002"));
    bench.jdbc.update(NO_UNITS, "null", "0001");
    bench.passes(COLLECTED);
    assertThat(casesTold()).containsExactly("0002");
    assertThat(untold()).isEmpty();

    bench.hear(bench.steps().received("0003"));
    for (int i = 1; i < PendingTable.ATTEMPTS; i++) {
      bench.passes(Duration.ofMinutes(5));
    }

    assertThat(casesTold()).containsExactly("0002", "0003");
    assertThat(untold())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.caseId()).isEqualTo("0001");
              assertThat(one.what()).isEqualTo(NoticeKind.RECEIVED);
              assertThat(one.attempts()).isEqualTo(PendingTable.ATTEMPTS);
              assertThat(one.failedAt()).isEqualTo(bench.now());
              assertThat(one.cause()).contains("NullPointerException");
            });
  }

  @Test
  void ofASealedCaseThatNobodyCouldBeToldOfNoWordIsShown() {
    bench.hear(bench.steps().received("0001", ComplaintLevel.COLLEGE, "DISCIPLINE"));
    bench.jdbc.update(NO_UNITS, "null", "0001");
    for (int i = 0; i < PendingTable.ATTEMPTS; i++) {
      bench.passes(Duration.ofMinutes(5));
    }
    bench.jdbc.update("update alert.pending set cause = 'java.io.IOException: p. of 张三\n三楼'");

    assertThat(untold())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.caseId()).isNull();
              assertThat(one.cause()).isEqualTo("java.io.IOException");
            });
  }

  @Test
  void whatWasSetAsideIsTriedAgainWhenSomebodySaysSoAndToldOnce() {
    bench.hear(bench.steps().received("0001"));
    bench.jdbc.update(NO_UNITS, "null", "0001");
    for (int i = 0; i < PendingTable.ATTEMPTS; i++) {
      bench.passes(Duration.ofMinutes(5));
    }
    bench.jdbc.update(NO_UNITS, "[\"LL\", \"D06\"]", "0001");
    bench.passes(Duration.ofMinutes(30));
    assertThat(casesTold()).isEmpty();

    assertThat(bench.desk.on(new RepeatUntold(By.of("u-1", "ADMIN", "page")))).isEqualTo(1);
    bench.passes(COLLECTED);

    assertThat(casesTold()).containsExactly("0001");
    assertThat(untold()).isEmpty();
    bench.passes(Duration.ofMinutes(5));
    assertThat(casesTold()).containsExactly("0001");
  }

  @Test
  void whatWasSetAsideIsTriedAgainEachHourInCaseWhatWasInItsWayIsGone() {
    bench.hear(bench.steps().received("0001"));
    bench.jdbc.update(NO_UNITS, "null", "0001");
    for (int i = 0; i < PendingTable.ATTEMPTS; i++) {
      bench.passes(Duration.ofMinutes(5));
    }
    bench.passes(Duration.ofHours(1));
    assertThat(untold())
        .singleElement()
        .satisfies(one -> assertThat(one.attempts()).isEqualTo(PendingTable.ATTEMPTS + 1));

    bench.jdbc.update(NO_UNITS, "[\"LL\", \"D06\"]", "0001");
    bench.passes(Duration.ofHours(1));

    assertThat(casesTold()).containsExactly("0001");
    assertThat(untold()).isEmpty();
  }

  private List<FindUntold.Item> untold() {
    return bench.desk.on(new FindUntold()).items();
  }

  private List<String> casesTold() {
    return bench.events(AlertCreated.class).stream()
        .filter(alert -> alert.what() == NoticeKind.RECEIVED)
        .map(AlertCreated::caseId)
        .toList();
  }

  private List<String> casesNotSigned() {
    return bench.events(AlertCreated.class).stream()
        .filter(alert -> alert.what() == NoticeKind.NOT_SIGNED)
        .map(AlertCreated::caseId)
        .toList();
  }
}
