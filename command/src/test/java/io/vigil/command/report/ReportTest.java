package io.vigil.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.report.ReportCommand.DraftReport;
import io.vigil.api.report.ReportCommand.EditParagraph;
import io.vigil.api.report.ReportCommand.FreezeReport;
import io.vigil.api.report.ReportCommand.ProposePublication;
import io.vigil.api.report.ReportCommand.PublishReport;
import io.vigil.api.report.ReportCommand.SendReport;
import io.vigil.api.report.ReportCommand.WithdrawReport;
import io.vigil.api.report.ReportEvent.ParagraphEdited;
import io.vigil.api.report.ReportEvent.PublicationProposed;
import io.vigil.api.report.ReportEvent.ReportDrafted;
import io.vigil.api.report.ReportEvent.ReportFrozen;
import io.vigil.api.report.ReportEvent.ReportPublished;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.api.report.ReportEvent.ReportWithdrawn;
import io.vigil.api.report.ReportEvent.WeekSent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.Repository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final String ID = "report-1";
  private static final String MODEL = "{}";
  private static final String OPEN = "{\"open\": true}";
  private static final String DIGEST =
      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final By LEADER = By.of("u-2", "LEADER", "page");
  private static final SendReport SEND = new SendReport(ID, "质量监测周报", null, OFFICE, NOW);
  private static final ReportSent SENT = new ReportSent(ID, "质量监测周报", OFFICE, NOW, NOW);

  private final EventStore weeks =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private FixtureConfiguration<Report> fixture;

  @BeforeEach
  void aClock() {
    fixture = new AggregateTestFixture<>(Report.class);
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(new SentWeeks(weeks));
    fixture.registerRepositoryProvider(this::repository);
  }

  /** The fixture keeps one aggregate alone: weeks are stored beside it. */
  private <T> Repository<T> repository(Class<T> type) {
    return EventSourcingRepository.builder(type).eventStore(weeks).build();
  }

  private static ReportDrafted drafted() {
    return new ReportDrafted(
        ID,
        "2023-24",
        "2025-26",
        null,
        "zh",
        "incident-analysis/1",
        MODEL,
        DIGEST,
        List.of("summary.count"),
        OFFICE,
        NOW,
        NOW,
        OPEN);
  }

  private static ReportFrozen frozen(String... edited) {
    return new ReportFrozen(ID, "incident-analysis/1", DIGEST, List.of(edited), OFFICE, NOW, NOW);
  }

  private static ParagraphEdited edited(@Nullable String text) {
    return new ParagraphEdited(ID, "summary.count", "report|" + ID, text, OFFICE, NOW, NOW);
  }

  private static EditParagraph edit(String paragraph, String text) {
    return new EditParagraph(ID, paragraph, text, OFFICE, NOW);
  }

  @Test
  void keepsAllThatTheReportSaysAndItsDigest() {
    fixture
        .givenNoPriorActivity()
        .when(
            new DraftReport(
                ID,
                "2023-24",
                "2025-26",
                null,
                "zh",
                "incident-analysis/1",
                MODEL,
                OPEN,
                List.of("summary.count"),
                OFFICE,
                NOW))
        .expectEvents(drafted());
  }

  @Test
  void takesAnotherTextUntilItIsFrozen() {
    fixture.given(drafted()).when(edit("summary.count", " 改写 ")).expectEvents(edited("改写"));
  }

  @Test
  void makesNothingOfTheSameTextAgain() {
    fixture.given(drafted(), edited("改写")).when(edit("summary.count", "改写")).expectNoEvents();
  }

  @Test
  void refusesAParagraphThatIsNotThereAndAnEmptyOne() {
    fixture.given(drafted()).when(edit("nothing", "x")).expectException(Rejection.class);
    fixture.given(drafted()).when(edit("summary.count", " ")).expectException(Rejection.class);
    fixture
        .given(drafted())
        .when(edit("summary.count", "x".repeat(4_001)))
        .expectException(Rejection.class);
  }

  @Test
  void freezesDataRulesAndWhatWasEdited() {
    fixture
        .given(drafted(), edited("改写"))
        .when(freeze(Map.of("summary.count", "改写")))
        .expectEvents(frozen("summary.count"));
    fixture.given(drafted(), edited("改写")).when(freeze(null)).expectEvents(frozen("summary.count"));
  }

  @Test
  void isNeitherFrozenNorSentWithATextThatNobodyLookedAt() {
    for (Map<String, String> lookedAt :
        List.of(Map.<String, String>of(), Map.of("summary.count", "改写"))) {
      fixture
          .given(drafted(), edited("改写"), edited("又改了"))
          .when(freeze(lookedAt))
          .expectNoEvents()
          .expectException(Rejection.class)
          .expectExceptionMessage(
              "The text of this report was changed meanwhile; read it again, then try again.");
      fixture
          .given(week(), edited("改写"), edited("又改了"))
          .when(new SendReport(ID, "质量监测周报", lookedAt, OFFICE, NOW))
          .expectNoEvents()
          .expectException(Rejection.class);
    }
    fixture
        .given(week(), edited("改写"), edited("又改了"))
        .when(new SendReport(ID, "质量监测周报", Map.of("summary.count", "又改了"), OFFICE, NOW))
        .expectEvents(frozenWeek("summary.count"), SENT);
  }

  @Test
  void aTextThatWasErasedIsNone() {
    fixture
        .given(drafted(), edited(null))
        .when(freeze(Map.of()))
        .expectEvents(frozen("summary.count"));
  }

  private static FreezeReport freeze(@Nullable Map<String, String> lookedAt) {
    return new FreezeReport(ID, lookedAt, OFFICE, NOW);
  }

  @Test
  void cannotBeFrozenTwiceNorEditedAfterwards() {
    fixture
        .given(drafted(), frozen())
        .when(freeze(null))
        .expectException(Rejection.class)
        .expectExceptionMessage(
            "This report is frozen and cannot be frozen again; draft another one.");
    fixture
        .given(drafted(), frozen())
        .when(edit("summary.count", "改写"))
        .expectException(Rejection.class);
  }

  private static ReportDrafted week() {
    return new ReportDrafted(
        ID,
        "2026-27/1-W12",
        "2026-27/1-W12",
        null,
        "zh",
        "weekly/1",
        MODEL,
        DIGEST,
        List.of("summary.count"),
        OFFICE,
        NOW,
        NOW,
        OPEN);
  }

  private static ReportFrozen frozenWeek(String... edited) {
    return new ReportFrozen(ID, "weekly/1", DIGEST, List.of(edited), OFFICE, NOW, NOW);
  }

  @Test
  void aWeeklyReportIsFrozenAsItIsSent() {
    fixture.given(week(), edited("改写")).when(SEND).expectEvents(frozenWeek("summary.count"), SENT);
  }

  @Test
  void oneThatIsFrozenIsSentAsItIs() {
    fixture.given(week(), frozenWeek()).when(SEND).expectEvents(SENT);
  }

  @Test
  void ofTwoDraftsOfAWeekOneIsSent() {
    var sent = new WeekSent("2026-27/1-W12", "report-0", LEADER, NOW, NOW);
    weeks.publish(new GenericDomainEventMessage<>("SentWeek", "sent-week|2026-27/1-W12", 0, sent));

    fixture
        .given(week())
        .when(SEND)
        .expectNoEvents()
        .expectException(Rejection.class)
        .expectExceptionMessage(
            "The report of 2026-27/1-W12 was sent before, it is /reports/kept/report-0; it goes"
                + " out once.");
  }

  @Test
  void aWeekIsSentOnceItsReportIs() {
    fixture.given(week()).when(SEND).expectSuccessfulHandlerExecution();

    assertThat(weeks.readEvents("sent-week|2026-27/1-W12").asStream())
        .singleElement()
        .extracting(Message::getPayload)
        .isEqualTo(new WeekSent("2026-27/1-W12", ID, OFFICE, NOW, NOW));
  }

  @Test
  void isSentOnceAndNotEditedAfterwards() {
    fixture
        .given(week(), frozenWeek(), SENT)
        .when(SEND)
        .expectException(Rejection.class)
        .expectExceptionMessage("This report was sent before; it goes out once.");
    fixture
        .given(week(), frozenWeek(), SENT)
        .when(edit("summary.count", "改写"))
        .expectException(Rejection.class);
  }

  @Test
  void noOtherReportIsSent() {
    fixture.given(drafted(), frozen()).when(SEND).expectException(Rejection.class);
  }

  private static ReportPublished published(String... paragraphs) {
    return new ReportPublished(
        ID, List.of(paragraphs), "report|" + ID, "按信息公开要求", OFFICE, NOW, NOW);
  }

  private static ReportWithdrawn withdrawn() {
    return new ReportWithdrawn(ID, "report|" + ID, "数据有误", OFFICE, NOW, NOW);
  }

  private static PublishReport publish(String... paragraphs) {
    return new PublishReport(ID, List.of(paragraphs), " 按信息公开要求 ", false, OFFICE, NOW);
  }

  private static PublicationProposed proposed(String... paragraphs) {
    return new PublicationProposed(
        ID, List.of(paragraphs), "report|" + ID, "按信息公开要求", OFFICE, NOW, NOW);
  }

  private static PublishReport release(By by, String... paragraphs) {
    return new PublishReport(ID, List.of(paragraphs), "同意", true, by, NOW);
  }

  @Test
  void onePersonProposesAndAnotherReleasesWhatWasProposed() {
    fixture
        .given(drafted(), edited("改写"), frozen("summary.count"))
        .when(new ProposePublication(ID, List.of("summary.count"), " 按信息公开要求 ", OFFICE, NOW))
        .expectEvents(proposed("summary.count"));
    fixture
        .given(drafted(), edited("改写"), frozen("summary.count"), proposed("summary.count"))
        .when(release(LEADER))
        .expectEvents(
            new ReportPublished(
                ID, List.of("summary.count"), "report|" + ID, "同意", LEADER, NOW, NOW));
  }

  @Test
  void nobodyReleasesWhatTheyProposedNorWhatNobodyProposed() {
    fixture
        .given(drafted(), frozen(), proposed())
        .when(release(OFFICE))
        .expectException(Rejection.class)
        .expectExceptionMessage(
            "Whoever proposed to publish this report cannot release it as well; ask a leader or"
                + " another account of the quality office.");
    fixture
        .given(drafted(), frozen(), proposed())
        .when(release(new By("u-3", "QUALITY_OFFICE", "page", "u-1")))
        .expectException(Rejection.class);
    fixture
        .given(drafted(), frozen())
        .when(release(LEADER))
        .expectException(Rejection.class)
        .expectExceptionMessage(
            "Nobody has proposed to publish this report; the quality office proposes it, and"
                + " another person releases it.");
  }

  @Test
  void aProposalIsMadeOnceAndCanBeTakenBack() {
    fixture
        .given(drafted(), frozen(), proposed())
        .when(new ProposePublication(ID, List.of(), "再次", OFFICE, NOW))
        .expectException(Rejection.class);
    fixture
        .given(drafted(), edited("改写"), frozen("summary.count"), proposed("summary.count"))
        .when(release(LEADER, "summary.count"))
        .expectSuccessfulHandlerExecution();
    fixture
        .given(drafted(), frozen(), proposed())
        .when(new WithdrawReport(ID, "数据有误", OFFICE, NOW))
        .expectEvents(withdrawn());
    fixture
        .given(drafted(), frozen(), proposed(), withdrawn())
        .when(release(LEADER))
        .expectException(Rejection.class);
  }

  @Test
  void isPublishedOnceItIsFrozenWithTheEditedParagraphsThatGoAlong() {
    fixture
        .given(drafted(), edited("改写"), frozen("summary.count"))
        .when(publish("summary.count"))
        .expectEvents(published("summary.count"));
  }

  @Test
  void aDraftIsNotPublishedNorOneThatIsPublishedAlready() {
    fixture
        .given(drafted())
        .when(publish())
        .expectException(Rejection.class)
        .expectExceptionMessage("This report is a draft; freeze it first.");
    fixture
        .given(drafted(), frozen(), published())
        .when(publish())
        .expectException(Rejection.class)
        .expectExceptionMessage("This report is published; withdraw it before you do so anew.");
  }

  @Test
  void oneWithoutAFormForOutsidersIsNeverPublished() {
    ReportDrafted before = drafted();
    fixture
        .given(
            new ReportDrafted(
                ID,
                before.from(),
                before.to(),
                null,
                "zh",
                before.rules(),
                MODEL,
                DIGEST,
                before.paragraphs(),
                OFFICE,
                NOW,
                NOW,
                null),
            frozen())
        .when(publish())
        .expectException(Rejection.class)
        .expectExceptionMessage(
            "This report has no form for outsiders; draft an incident report anew and freeze it.");
  }

  @Test
  void onlyParagraphsThatPeopleWroteGoAlongAndNothingIsDoneWithoutAReason() {
    fixture
        .given(drafted(), frozen())
        .when(publish("summary.count"))
        .expectException(Rejection.class);
    fixture
        .given(drafted(), frozen())
        .when(new PublishReport(ID, List.of(), " ", false, OFFICE, NOW))
        .expectException(Rejection.class)
        .expectExceptionMessage("'reason' is empty; say why.");
  }

  @Test
  void isWithdrawnAndMayBePublishedAnew() {
    fixture
        .given(drafted(), frozen(), published())
        .when(new WithdrawReport(ID, "数据有误", OFFICE, NOW))
        .expectEvents(withdrawn());
    fixture
        .given(drafted(), frozen(), published(), withdrawn())
        .when(publish())
        .expectEvents(published());
    fixture
        .given(drafted(), frozen())
        .when(new WithdrawReport(ID, "数据有误", OFFICE, NOW))
        .expectException(Rejection.class)
        .expectExceptionMessage("This report is not published.");
  }
}
