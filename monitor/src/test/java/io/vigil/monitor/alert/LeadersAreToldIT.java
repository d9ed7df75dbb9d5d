package io.vigil.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Receiver;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAssigned;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintStepOverdue;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.Taken;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.VerificationAwaited;
import io.vigil.testkit.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What concerns the quality office itself (O06) is told to those who judge it. */
class LeadersAreToldIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private AlertBench bench;

  @BeforeEach
  void begin() {
    bench = new AlertBench(POSTGRES.dataSource());
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "O06, COMPLAINT, COLLEGE, president",
    "O06, COMPLAINT, DEPARTMENT, president",
    "O06, INQUIRY, COLLEGE, quality",
    "O06, INQUIRY, DEPARTMENT, quality",
    "D06, COMPLAINT, COLLEGE, quality",
    "D06, COMPLAINT, DEPARTMENT, dean",
  })
  void whoeverSortsAComplaintIsToldOfIt(
      String unit, ComplaintKind kind, ComplaintLevel level, String told) {
    bench.hear(received(unit, kind, level));
    bench.passes(AlertBench.COLLECTED);

    assertThat(told(NoticeKind.RECEIVED)).containsExactly(told);
  }

  private ComplaintReceived received(String unit, ComplaintKind kind, ComplaintLevel level) {
    return new ComplaintReceived(
        "0021",
        unit,
        kind,
        level,
        ComplaintChannel.WEB,
        null,
        null,
        null,
        "complainant|p-1",
        "张三",
        null,
        "问卷",
        "问卷做了三遍",
        false,
        null,
        bench.now().plus(Duration.ofDays(8)),
        taken("complaint.acknowledge"));
  }

  private Taken taken(String step) {
    Due due = Due.of(step, bench.now(), bench.now().plus(Duration.ofDays(1)));
    return new Taken(By.of("p-1", "STUDENT", "page"), bench.now(), bench.now(), List.of(due));
  }

  @Test
  void whatComplainsOfTheOfficeStaysWithTheLeadersToTheEnd() {
    bench.hear(received("O06", ComplaintKind.COMPLAINT, ComplaintLevel.DEPARTMENT));
    bench.hear(new ComplaintAssigned("0021", "O06", taken("complaint.reply")));
    bench.passes(AlertBench.COLLECTED);
    assertThat(told(NoticeKind.ASSIGNED)).containsExactly(AlertBench.PRESIDENT);

    bench.hear(new ComplaintAssigned("0021", "D06", taken("complaint.reply")));
    bench.hear(
        new ComplaintStepOverdue(
            "0021",
            "complaint.reply",
            "D06",
            ComplaintLevel.DEPARTMENT,
            null,
            taken("complaint.outer")));
    bench.passes(AlertBench.COLLECTED);

    assertThat(told(NoticeKind.OVERDUE))
        .containsExactlyInAnyOrder(AlertBench.DEAN, AlertBench.PRESIDENT);
    assertThat(
            bench.events(AlertCreated.class).stream()
                .flatMap(alert -> alert.receivers().stream())
                .map(Receiver::recipient))
        .doesNotContain(AlertBench.QUALITY);
  }

  @Test
  void whoeverJudgesAnAnswerIsRemindedOfIt() {
    verificationIsLate("0037", "O06");
    verificationIsLate("0038", "D06");

    assertThat(told("0037", NoticeKind.ESCALATED)).containsExactly(AlertBench.PRESIDENT);
    assertThat(told("0038", NoticeKind.ESCALATED)).contains(AlertBench.QUALITY);
  }

  private void verificationIsLate(String id, String unit) {
    Instant due = bench.now().plus(Duration.ofDays(2));
    bench.hear(bench.raised(id, unit, Colour.ORANGE, false));
    bench.hear(
        new VerificationAwaited(
            id,
            CloseReason.MEASURED,
            new Cause(9, 0),
            new Awaited(Due.of("warning.verify", bench.now(), due), bench.now()),
            By.clock(),
            bench.now(),
            bench.now()));
    bench.passes(AlertBench.COLLECTED);
    bench.hear(
        new SupervisionRaised(id, 1, "warning.verify", By.clock(), bench.now(), bench.now()));
    bench.passes(AlertBench.COLLECTED);
  }

  private Set<String> told(NoticeKind what) {
    return told("0021", what);
  }

  private Set<String> told(String caseId, NoticeKind what) {
    return bench.events(AlertCreated.class).stream()
        .filter(alert -> alert.caseId().equals(caseId) && alert.what() == what)
        .flatMap(alert -> alert.receivers().stream())
        .map(Receiver::recipient)
        .collect(Collectors.toSet());
  }
}
