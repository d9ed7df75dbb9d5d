package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.api.message.Rejection;
import io.vigil.app.report.Production.Stage;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.format.Format;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that are made beside the request. */
class ProductionsTest {
  private static final SignedIn OFFICE =
      new SignedIn(
          UUID.randomUUID(), "q", null, "质量办", "Quality", Role.QUALITY_OFFICE, List.of(), true);
  private static final ReportDesk.Wanted WANTED = new ReportDesk.Wanted("2023", "2025", null);

  private final List<Productions> running = new ArrayList<>();

  private Productions productions(Productions.Source source) {
    var made = new Productions(source, new FilesAtOnce(), new SimpleMeterRegistry());
    running.add(made);
    return made;
  }

  @AfterEach
  void stop() {
    running.forEach(Productions::stop);
  }

  private static Document empty() {
    var head =
        new DocumentHead("报告", null, "学院", null, LocalDate.of(2026, 11, 2), Locale.CHINESE, false);
    return new Document(head, List.of());
  }

  private static Stage over(Productions productions, String id) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> productions.find(OFFICE, id).map(Production::stage).orElseThrow(), Stage::isOver);
  }

  private static String begin(Productions productions) {
    return productions.begin(OFFICE, WANTED, Format.JSON, Locale.CHINESE);
  }

  @Test
  void aFileThatCannotBeMadeForWantOfMemoryDoesNotWaitForEver() {
    Productions productions =
        productions(
            (person, wanted, language) -> {
              throw new OutOfMemoryError("heap");
            });

    String id = begin(productions);

    assertThat(over(productions, id)).isEqualTo(Stage.FAILED);
    assertThat(productions.find(OFFICE, id).map(Production::refused))
        .get()
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void whatIsOneTooManyIsRefusedAndWhatWaitsIsMade() {
    var free = new CountDownLatch(1);
    Productions productions =
        productions(
            (person, wanted, language) -> {
              Awaitility.await().forever().until(() -> free.getCount() == 0);
              return empty();
            });
    List<String> begun = new ArrayList<>();
    for (int i = 0; i < FilesAtOnce.MOST + Productions.WAITING; i++) {
      begun.add(begin(productions));
    }

    assertThatThrownBy(() -> begin(productions))
        .isInstanceOfSatisfying(
            Rejection.class, refused -> assertThat(refused.code()).isEqualTo("report.busy"));

    free.countDown();
    assertThat(begun).allSatisfy(id -> assertThat(over(productions, id)).isEqualTo(Stage.DONE));
  }

  @Test
  void aFileThatIsStillMadeIsNotForgottenHoweverManyOthersAreMadeMeanwhile() {
    var slow = new ReportDesk.Wanted("2013", "2025", null);
    var free = new CountDownLatch(1);
    Productions productions =
        productions(
            (person, wanted, language) -> {
              if (wanted.equals(slow)) {
                Awaitility.await().forever().until(() -> free.getCount() == 0);
              }
              return empty();
            });
    String first = productions.begin(OFFICE, slow, Format.JSON, Locale.CHINESE);

    for (int made = 0; made <= Productions.KEPT; made += Productions.WAITING) {
      String last = first;
      for (int i = 0; i < Productions.WAITING; i++) {
        last = begin(productions);
      }
      over(productions, last);
    }

    free.countDown();
    assertThat(over(productions, first)).isEqualTo(Stage.DONE);
  }
}
