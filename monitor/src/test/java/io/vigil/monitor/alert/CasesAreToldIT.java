package io.vigil.monitor.alert;

import static io.vigil.monitor.alert.AlertBench.COLLECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.AlertEvent.AlertDelivered;
import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Receiver;
import io.vigil.api.casework.By;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.Taken;
import io.vigil.api.grading.Colour;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.monitor.alert.AlertBench.Stored;
import io.vigil.monitor.alert.MissingSignatures.Post;
import io.vigil.testkit.PostgresExtension;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Complaints, incidents, findings and missing data on their way to mail servers and robots. */
class CasesAreToldIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final Duration UNTIL_THE_NEXT_DIGEST = Duration.ofHours(4);
  private static final Instant MONDAY_AT_EIGHT = Instant.parse("2026-11-23T00:00:00Z");

  private AlertBench bench;

  @BeforeEach
  void everybodyHasAMailAndTheFacultyAGroup() {
    bench = new AlertBench(POSTGRES.dataSource());
    Stream.of(
            AlertBench.DEAN,
            AlertBench.QUALITY,
            AlertBench.PRESIDENT,
            AlertBench.TEACHING,
            AlertBench.DISCIPLINE)
        .forEach(account -> bench.contact(AlertChannel.MAIL, account, ""));
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private List<String> mailsTo(String account) {
    return Arrays.stream(bench.mail.getReceivedMessages())
        .filter(mail -> isTo(mail, account))
        .map(CasesAreToldIT::text)
        .toList();
  }

  private static boolean isTo(MimeMessage mail, String account) {
    try {
      return mail.getAllRecipients()[0].toString().equals(account + "@example.edu");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) {
    try {
      return mail.getSubject() + "\n" + plain(mail.getContent());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(Object content) throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      BodyPart first = parts.getBodyPart(0);
      return plain(first.getContent());
    }
    return content.toString();
  }

  private int left() {
    return bench.mails() + bench.robots.arrivals().size();
  }

  @Test
  void aComplaintIsFollowedFromItsReceiptToTheCollege() {
    bench.hear(bench.steps().received("0012"));
    bench.passes(COLLECTED);
    assertThat(mailsTo(AlertBench.QUALITY).getLast())
        .contains("【新收到】诉求〔2026〕0012号", "D06学院", "告知收到")
        .doesNotContain("张三", "热水");

    bench.hear(bench.steps().assigned("0012"));
    bench.passes(UNTIL_THE_NEXT_DIGEST);
    assertThat(mailsTo(AlertBench.DEAN).getLast())
        .contains(
            "交办：答复，诉求〔2026〕0012号 D06学院",
            "期限 2026-11-27 09:03（还剩 5 个工作日）",
            "http://vigil.example/complaints/0012");
    assertThat(bench.robots.arrivals("/wecom").getLast().body())
        .contains("诉求〔2026〕0012号", "D06学院")
        .doesNotContain("张三", "热水");

    bench.at(Instant.parse("2026-11-26T01:00:00Z"));
    bench.work();
    assertThat(mailsTo(AlertBench.DEAN).getLast()).contains("期限将到：答复", "还剩 1 个工作日");

    bench.at(Instant.parse("2026-11-27T02:00:00Z"));
    bench.hear(bench.steps().missed("0012"));
    bench.passes(Duration.ZERO);
    assertThat(mailsTo(AlertBench.DEAN).getLast()).contains("逾期未办：答复");
    assertThat(mailsTo(AlertBench.QUALITY).getLast()).contains("逾期未办：答复");
    assertThat(mailsTo(AlertBench.PRESIDENT)).isEmpty();

    bench.hear(bench.steps().escalated("0012"));
    bench.passes(Duration.ZERO);
    assertThat(mailsTo(AlertBench.PRESIDENT).getLast()).contains("【提级办理】诉求〔2026〕0012号");
    assertThat(bench.events(AlertDelivered.class)).isNotEmpty();
  }

  private Stream<String> toldInPerson(String account) {
    return bench.events(AlertCreated.class).stream()
        .filter(
            created ->
                created.receivers().stream()
                    .anyMatch(
                        one ->
                            one.recipient().equals(account)
                                && one.role().equals("CONCERNED")
                                && one.channel() == AlertChannel.INBOX))
        .map(created -> created.what() + " " + created.link());
  }

  @Test
  void aFormIsToldToTheCounsellorOfItsClassAndItsReturnToTheStudentWithoutTheirWords() {
    String student = AlertBench.STUDENT;
    bench.hear(bench.steps().doneBy(student).formWritten("f-1", student));
    bench.hear(bench.steps().doneBy(student).formHandedIn("f-1", student));
    bench.passes(COLLECTED);
    bench.hear(bench.steps().doneBy(AlertBench.COUNSELLOR).formReturned("f-1", student));
    bench.passes(COLLECTED);
    bench.hear(bench.steps().doneBy(student).formHandedIn("f-1", student));
    bench.passes(COLLECTED);

    assertThat(toldInPerson(AlertBench.COUNSELLOR))
        .containsExactly("HANDED_IN /student-forms/f-1", "HANDED_IN /student-forms/f-1");
    assertThat(toldInPerson(student)).containsExactly("GIVEN_BACK /student-forms/own");
    assertThat(bench.events(AlertCreated.class))
        .allSatisfy(one -> assertThat(one.toString()).doesNotContain("英语", "请写具体"))
        .flatExtracting(AlertCreated::receivers)
        .extracting(Receiver::recipient)
        .doesNotContain("other-counsellor", AlertBench.QUALITY);
    assertThat(bench.robots.arrivals()).isEmpty();
  }

  @Test
  void whoeverFiledAComplaintIsAskedToJudgeTheReplyAndRemindedInTheOwnInboxAlone() {
    bench.hear(bench.steps().received("0013", ComplaintLevel.COLLEGE, "O14"));
    bench.passes(AlertBench.A_MOMENT);
    bench.hear(bench.steps().replied("0013"));
    bench.passes(AlertBench.A_MOMENT);
    bench.hear(bench.steps().reminded("0013"));
    bench.passes(COLLECTED);
    bench.hear(bench.steps().closed("0013"));
    bench.passes(COLLECTED);

    assertThat(toldInPerson(AlertBench.STUDENT))
        .containsExactly(
            "JUDGE /complaints/own/0013",
            "JUDGE_AGAIN /complaints/own/0013",
            "SETTLED /complaints/own/0013");
    assertThat(bench.robots.arrivals()).isEmpty();
  }

  @Test
  void thePersonConcernedIsToldWhatIsAskedAndWhatMayBeAppealedInTheOwnInboxAlone() {
    bench.hear(bench.steps().reported("0008", false));
    bench.passes(AlertBench.A_MOMENT);
    bench.hear(bench.steps().accepted("0008"));
    bench.passes(AlertBench.A_MOMENT);
    bench.hear(bench.steps().served("0008"));
    bench.passes(AlertBench.A_MOMENT);

    assertThat(toldInPerson("teacher"))
        .containsExactly(
            "STATEMENT_ASKED /findings/incidents/0008", "APPEAL_OPEN /findings/incidents/0008");
    assertThat(bench.robots.arrivals("/wecom"))
        .allSatisfy(message -> assertThat(message.body()).doesNotContain("T0109"));
  }

  @Test
  void anIncidentIsFollowedFromItsReportToTheRectification() {
    bench.hear(bench.steps().reported("0007", false));
    bench.passes(COLLECTED);
    assertThat(mailsTo(AlertBench.DEAN).getLast())
        .contains("交办：核实并提出认定建议，事故〔2026〕0007号", "http://vigil.example/findings/incidents/0007");
    assertThat(mailsTo(AlertBench.TEACHING).getLast()).contains("新收到", "事故〔2026〕0007号");
    assertThat(mailsTo(AlertBench.QUALITY)).isEmpty();

    bench.hear(bench.steps().accepted("0007"));
    bench.passes(Duration.ZERO);
    assertThat(mailsTo(AlertBench.DEAN).getLast()).contains("【请当事人陈述】");

    bench.hear(bench.steps().proposed("0007"));
    bench.passes(UNTIL_THE_NEXT_DIGEST);
    assertThat(mailsTo(AlertBench.TEACHING).getLast()).contains("交办：认定等级");

    bench.hear(bench.steps().decided("0007", Severity.GENERAL));
    bench.after(Duration.ofSeconds(1));
    bench.hear(bench.steps().served("0007"));
    bench.passes(UNTIL_THE_NEXT_DIGEST);
    bench.at(MONDAY_AT_EIGHT);
    bench.work();
    assertThat(mailsTo(AlertBench.QUALITY).getLast()).contains("已作出认定");
    assertThat(mailsTo(AlertBench.DEAN).getLast()).contains("认定书已送达，可以申诉");

    bench.hear(bench.steps().lapsed("0007"));
    bench.passes(UNTIL_THE_NEXT_DIGEST);
    assertThat(mailsTo(AlertBench.DEAN).getLast()).contains("交办：完成整改");
    bench.hear(bench.steps().late("0007", "incident.rectify"));
    bench.passes(Duration.ZERO);
    assertThat(mailsTo(AlertBench.DEAN).getLast()).contains("逾期未办：完成整改");
  }

  @Test
  void aFindingIsToldToItsUnitAndItsAnswerToTheOffice() {
    bench.hear(bench.steps().noted("0003"), bench.steps().handedOver("0003"));
    bench.passes(COLLECTED);
    assertThat(mailsTo(AlertBench.DEAN).getLast()).contains("交办：整改并答复，发现〔2026〕0003号");

    bench.hear(bench.steps().answered("0003"));
    bench.passes(COLLECTED);
    assertThat(mailsTo(AlertBench.QUALITY).getLast()).contains("已答复：复查，发现〔2026〕0003号");
  }

  @Test
  void whatIsSealedIsToldToItsBodyAloneAndOnlyByItsNumber() {
    bench.hear(bench.steps().received("0013", ComplaintLevel.COLLEGE, "O14"));
    bench.hear(bench.steps().reported("0008", true));
    bench.passes(COLLECTED);

    assertThat(bench.mails()).isEqualTo(2);
    assertThat(bench.robots.arrivals()).isEmpty();
    assertThat(mailsTo(AlertBench.DISCIPLINE).getFirst())
        .contains("诉求〔2026〕0013号")
        .doesNotContain("D06", "O14");
    assertThat(mailsTo(AlertBench.TEACHING).getFirst())
        .contains("事故〔2026〕0008号")
        .doesNotContain("D06", "教务处");
    assertThat(bench.events(AlertCreated.class))
        .allSatisfy(
            alert -> {
              assertThat(alert.sealed()).isTrue();
              assertThat(alert.unitPath()).doesNotContain("D06");
              assertThat(alert.receivers())
                  .extracting(Receiver::recipient)
                  .doesNotContain(AlertBench.QUALITY, AlertBench.DEAN);
            });
  }

  @Test
  void ofACaseThatMovedOnBeforeAnybodyWasToldOnlyTheLatestIsTold() {
    bench.hear(
        bench.steps().received("0012"),
        bench.steps().assigned("0012"),
        bench.steps().replied("0012"));
    bench.hear(
        bench.steps().received("0014"),
        bench.steps().assigned("0014"),
        bench.steps().closed("0014"));
    bench.passes(COLLECTED);

    assertThat(bench.told())
        .containsExactly(NoticeKind.ANSWERED, NoticeKind.JUDGE, NoticeKind.SETTLED);
    assertThat(mailsTo(AlertBench.DEAN)).isEmpty();
  }

  @Test
  void whatWaitsToBeToldWithOthersIsNotToldOnceItIsDone() {
    bench.hear(bench.steps().received("0012"), bench.steps().assigned("0012"));
    bench.after(AlertBench.A_MOMENT);
    bench.work();
    bench.hear(bench.steps().replied("0012"));
    bench.passes(COLLECTED);

    assertThat(mailsTo(AlertBench.DEAN)).isEmpty();
    assertThat(bench.events(AlertSuppressed.class))
        .extracting(AlertSuppressed::reason)
        .contains(HoldReason.OVERTAKEN);
    bench.at(Instant.parse("2026-11-27T12:00:00Z"));
    bench.work();
    assertThat(bench.told()).doesNotContain(NoticeKind.LIMIT_NEAR);
  }

  @Test
  void factsOfHistoryWakeNobody() {
    Instant longAgo = bench.now().minus(Duration.ofDays(31));
    var then = new CaseEvents(longAgo, bench.now());
    bench.hear(then.received("0012"), then.assigned("0012"), then.missed("0012"));
    bench.hear(then.reported("0007", false));
    bench.hear(then.noted("0003"), then.handedOver("0003"));
    bench.passes(Duration.ofDays(3));

    assertThat(left()).isZero();
    assertThat(bench.events).isEmpty();
  }

  @Test
  void readingAllEventsAgainSendsNothing() {
    List<Stored> all = new ArrayList<>(bench.hear(bench.steps().received("0012")));
    bench.passes(COLLECTED);
    all.addAll(bench.hear(bench.steps().assigned("0012")));
    all.addAll(bench.hear(bench.steps().reported("0007", false), bench.steps().accepted("0007")));
    all.addAll(bench.hear(bench.steps().askedFor("STU-17", LocalDate.of(2026, 11, 20))));
    bench.passes(UNTIL_THE_NEXT_DIGEST);
    all.addAll(bench.hear(bench.steps().replied("0012")));
    bench.passes(UNTIL_THE_NEXT_DIGEST);
    int before = left();
    int events = bench.events.size();

    bench.read(all);
    bench.passes(UNTIL_THE_NEXT_DIGEST);

    assertThat(before).isPositive();
    assertThat(left()).isEqualTo(before);
    assertThat(bench.events).hasSize(events);
  }

  @Test
  void whoHasNotHeardOfEverythingYetTellsNothing() {
    bench.caughtUp = false;
    bench.hear(bench.steps().received("0012"));
    bench.passes(COLLECTED);
    assertThat(bench.events).isEmpty();

    bench.caughtUp = true;
    bench.passes(COLLECTED);
    assertThat(bench.told()).containsExactly(NoticeKind.RECEIVED);
  }

  @Test
  void whereNobodyAnswersForAUnitTheQualityOfficeIsTold() {
    bench.hear(bench.steps().noted("0003"));
    bench.hear(
        new ComplaintReceived(
            "0015",
            "D09",
            ComplaintKind.COMPLAINT,
            ComplaintLevel.DEPARTMENT,
            ComplaintChannel.WEB,
            null,
            null,
            null,
            "p",
            null,
            null,
            null,
            null,
            true,
            null,
            bench.now(),
            new Taken(By.of("p", "STUDENT", "page"), bench.now(), bench.now(), List.of())));
    bench.passes(COLLECTED);

    assertThat(mailsTo(AlertBench.QUALITY).getLast()).contains("诉求〔2026〕0015号");
  }

  @Test
  void whoeverDidWhatIsToldNeedsNotBeTold() {
    bench.hear(bench.steps().doneBy(AlertBench.QUALITY).received("0016"));
    bench.passes(COLLECTED);

    assertThat(bench.told()).containsExactly(NoticeKind.RECEIVED);
    assertThat(bench.events(AlertCreated.class).getFirst().receivers()).isEmpty();
    assertThat(left()).isZero();
  }

  @Test
  void whoeverAsksForMissingDataIsHeardByWhoOwesThem() {
    bench.hear(bench.steps().askedFor("STU-17", LocalDate.of(2026, 11, 20)));
    bench.hear(bench.steps().askedFor("STU-18", LocalDate.of(2026, 11, 20)));
    bench.work();

    assertThat(mailsTo(AlertBench.DEAN)).hasSize(1);
    assertThat(mailsTo(AlertBench.DEAN).getFirst()).contains("催报", "STU-17", "尚缺 2 条");
    assertThat(bench.robots.arrivals("/wecom").getFirst().body())
        .contains("催报", "D06学院")
        .contains("http://vigil.example/deliveries");

    bench.hear(bench.steps().askedFor("STU-17", LocalDate.of(2026, 11, 20)));
    bench.passes(Duration.ZERO);
    assertThat(mailsTo(AlertBench.DEAN)).as("the same once a day").hasSize(1);
    bench.at(MONDAY_AT_EIGHT);
    bench.hear(bench.steps().askedFor("STU-17", LocalDate.of(2026, 11, 23)));
    bench.passes(Duration.ZERO);
    assertThat(mailsTo(AlertBench.DEAN)).hasSize(2);
  }

  @Test
  void whoHasNotSignedARedCaseIsRemindedEachWorkingDayUntilTheyHave() {
    bench.unsigned.addAll(List.of(new Post("DEPARTMENT", null), new Post("LEADER", null)));
    bench.hear(bench.raised("0037", Colour.RED));
    bench.work();
    int raised = bench.mails();

    bench.at(MONDAY_AT_EIGHT);
    bench.work();
    assertThat(mailsTo(AlertBench.DEAN).getLast())
        .contains("请签阅红色预警，预警〔2026〕0037号", "尚未签阅：责任部门、校领导");
    assertThat(mailsTo(AlertBench.PRESIDENT).getLast()).contains("请签阅红色预警");
    assertThat(bench.robots.arrivals("/wecom")).as("nobody is named in a group").hasSize(1);

    bench.unsigned.remove(new Post("DEPARTMENT", null));
    int first = mailsTo(AlertBench.DEAN).size();
    bench.after(Duration.ofDays(1));
    bench.work();
    assertThat(mailsTo(AlertBench.DEAN)).hasSize(first);
    assertThat(mailsTo(AlertBench.PRESIDENT).getLast()).contains("尚未签阅：校领导");

    bench.unsigned.clear();
    int second = bench.mails();
    bench.after(Duration.ofDays(1));
    bench.work();
    bench.after(Duration.ofDays(1));
    bench.work();
    assertThat(bench.mails()).isEqualTo(second).isGreaterThan(raised);
  }

  @Test
  void whenHalfOfTheTimeIsOverTheNextRoleIsToldOnceWhoIsMissing() {
    bench.unsigned.add(new Post("LEADER", null));
    aRedCaseIsRaised();
    bench.hear(acknowledged());
    bench.work();
    int raised = mailsTo(AlertBench.QUALITY).size();

    bench.after(Duration.ofHours(2));
    bench.work();
    assertThat(mailsTo(AlertBench.QUALITY)).hasSize(raised + 1);
    assertThat(mailsTo(AlertBench.QUALITY).getLast()).contains("红色预警期限过半，尚未全部签阅", "尚未签阅：校领导");

    bench.after(Duration.ofHours(5));
    bench.work();
    assertThat(mailsTo(AlertBench.QUALITY)).hasSize(raised + 1);
  }

  private void aRedCaseIsRaised() {
    bench.hear(
        bench.raised("0037", Colour.RED),
        bench.awaited("0037", Colour.RED, bench.now().plus(Duration.ofHours(2))));
  }

  private WarningAcknowledged acknowledged() {
    By dean = By.of(AlertBench.DEAN, "DEPARTMENT", "page");
    return new WarningAcknowledged("0037", null, null, dean, bench.now(), bench.now(), null);
  }

  @Test
  void whileNobodyAnswersAtAllTheSupervisionTellsThoseAbove() {
    bench.unsigned.add(new Post("DEPARTMENT", null));
    aRedCaseIsRaised();
    bench.after(Duration.ofHours(2));
    bench.hear(
        new SupervisionRaised(
            "0037", 1, "warning.answer.red", By.clock(), bench.now(), bench.now()));
    bench.work();

    assertThat(bench.told()).containsExactly(NoticeKind.RAISED, NoticeKind.ESCALATED);
  }

  @Test
  void nobodyIsRemindedOfARedCaseThatIsOver() {
    bench.unsigned.add(new Post("DEPARTMENT", null));
    bench.hear(bench.raised("0037", Colour.RED));
    bench.work();
    bench.hear(new WarningClosed("0037", CloseReason.MEASURED, new Cause(9, 0), bench.now()));
    bench.at(MONDAY_AT_EIGHT.plus(Duration.ofHours(1)));
    bench.work();

    assertThat(bench.told()).doesNotContain(NoticeKind.SIGN, NoticeKind.NOT_SIGNED);
  }

  @Test
  void theRoutesOfAKindSayOverWhichChannelsItIsTold() {
    bench.hear(bench.steps().reported("0007", false));
    bench.passes(Duration.ZERO);

    assertThat(bench.events(AlertCreated.class))
        .filteredOn(alert -> alert.what() == NoticeKind.ASSIGNED)
        .flatExtracting(AlertCreated::receivers)
        .extracting(Receiver::channel, Receiver::recipient)
        .containsExactlyInAnyOrder(
            tuple(AlertChannel.INBOX, AlertBench.DEAN),
            tuple(AlertChannel.MAIL, AlertBench.DEAN),
            tuple(AlertChannel.WECOM, "D06"));
  }
}
