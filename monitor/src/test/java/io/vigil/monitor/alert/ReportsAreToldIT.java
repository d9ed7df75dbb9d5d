package io.vigil.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.AlertEvent.AlertDelivered;
import io.vigil.api.alert.AlertEvent.AlertFailed;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Receiver;
import io.vigil.api.casework.By;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.monitor.alert.AlertBench.Stored;
import io.vigil.monitor.alert.channel.ReportFiles.ReportFile;
import io.vigil.testkit.PostgresExtension;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A weekly report that is sent reaches leaders and departments, with its files where mail is. */
class ReportsAreToldIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final String REPORT = "r-1";
  private static final String TITLE = "质量监测周报 第12教学周";
  private static final String LINK = "http://vigil.example/reports/kept/r-1";
  private static final ReportFile WORD = file("质量监测周报.docx", "application/x-word", "word");
  private static final ReportFile PICTURE = file("质量监测周报.png", "image/png", "picture");

  private AlertBench bench;

  @BeforeEach
  void aDeanAPresidentAndTheGroupOfAFaculty() {
    bench = new AlertBench(POSTGRES.dataSource());
    Stream.of(AlertBench.DEAN, AlertBench.QUALITY, AlertBench.PRESIDENT, "teacher")
        .forEach(account -> bench.contact(AlertChannel.MAIL, account, ""));
    bench.contact(AlertChannel.WECOM, "D06", "/wecom");
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private static ReportFile file(String name, String mediaType, String content) {
    return new ReportFile(name, mediaType, content.getBytes(StandardCharsets.UTF_8));
  }

  private List<Stored> sent() {
    By office = By.of(AlertBench.QUALITY, "QUALITY_OFFICE", "page");
    return bench.hear(new ReportSent(REPORT, TITLE, office, bench.now(), bench.now()));
  }

  private List<MimeMessage> mails() {
    return List.of(bench.mail.getReceivedMessages());
  }

  private static List<String> attached(MimeMessage mail) {
    try {
      Multipart parts = (Multipart) mail.getContent();
      List<String> files = new ArrayList<>();
      for (int i = 1; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        String content = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        files.add(part.getFileName() + " " + content);
      }
      return files;
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void leadersAndHeadsOfDepartmentsGetItWithBothFilesAndTheGroupItsLink() {
    bench.reports.put(REPORT, List.of(WORD, PICTURE));

    sent();
    bench.passes(Duration.ofSeconds(1));

    assertThat(bench.told()).containsExactly(NoticeKind.ISSUED);
    AlertCreated created = bench.events(AlertCreated.class).getFirst();
    assertThat(created.number()).isEqualTo(TITLE);
    assertThat(created.receivers())
        .extracting(Receiver::channel, Receiver::recipient)
        .containsExactlyInAnyOrder(
            Tuple.tuple(AlertChannel.INBOX, AlertBench.DEAN),
            Tuple.tuple(AlertChannel.MAIL, AlertBench.DEAN),
            Tuple.tuple(AlertChannel.INBOX, AlertBench.PRESIDENT),
            Tuple.tuple(AlertChannel.MAIL, AlertBench.PRESIDENT),
            Tuple.tuple(AlertChannel.WECOM, "D06"));
    assertThat(mails())
        .hasSize(2)
        .allSatisfy(
            mail -> {
              assertThat(subject(mail)).contains("报告", TITLE);
              assertThat(attached(mail)).containsExactly("质量监测周报.docx word", "质量监测周报.png picture");
            });
    assertThat(bench.robots.arrivals("/wecom"))
        .singleElement()
        .satisfies(arrival -> assertThat(arrival.body()).contains(TITLE, LINK));
    assertThat(bench.events(AlertDelivered.class)).hasSize(3);
  }

  @Test
  void readingItAgainSendsNothing() {
    bench.reports.put(REPORT, List.of(WORD, PICTURE));
    List<Stored> once = sent();
    bench.passes(Duration.ofSeconds(1));

    bench.read(once);
    bench.passes(Duration.ofDays(3));

    assertThat(mails()).hasSize(2);
    assertThat(bench.robots.arrivals("/wecom")).hasSize(1);
    assertThat(bench.events(AlertCreated.class)).hasSize(1);
  }

  @Test
  void aMailWhoseFilesAreNotThereYetWaitsForThemAndGoesOnce() {
    sent();
    bench.passes(Duration.ZERO);
    assertThat(mails()).isEmpty();
    assertThat(bench.events(AlertFailed.class)).extracting(AlertFailed::code).containsOnly("FILES");

    bench.reports.put(REPORT, List.of(WORD, PICTURE));
    bench.passes(Duration.ofMinutes(1));

    assertThat(mails()).hasSize(2).allSatisfy(mail -> assertThat(attached(mail)).hasSize(2));
    assertThat(mails().stream().map(ReportsAreToldIT::id)).doesNotHaveDuplicates();
  }

  @Test
  void whatWasSentLongAgoAndIsReadOnlyNowIsToldToNobody() {
    By office = By.of(AlertBench.QUALITY, "QUALITY_OFFICE", "page");
    var old =
        new ReportSent(REPORT, TITLE, office, bench.now().minus(Duration.ofDays(31)), bench.now());
    bench.hear(old);
    bench.passes(Duration.ofSeconds(1));

    assertThat(bench.events(AlertCreated.class)).isEmpty();
  }
}
