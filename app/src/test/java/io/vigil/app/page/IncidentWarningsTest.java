package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarnings.Ending;
import io.vigil.api.warning.FindWarningsAround;
import io.vigil.api.warning.OccurrenceRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page of an incident of 12 November tells of warnings. */
class IncidentWarningsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 12);

  @Test
  void itAsksForTheWeeksAroundInTheScopesOfTheReaderAndForWhatItCameFrom() {
    FindWarningsAround asked = IncidentWarnings.query(List.of("D02"), incident("管理服务类", null));

    assertThat(asked.unit()).isEqualTo("O12");
    assertThat(asked.scopes()).containsExactly("D02");
    assertThat(asked.from()).isEqualTo(DAY.minusWeeks(8));
    assertThat(asked.to()).isEqualTo(DAY.plusWeeks(2));
    assertThat(asked.matter())
        .isEqualTo(new FindWarningsAround.Matter(List.of("incident", "complaint"), "第二食堂", DAY));
  }

  @Test
  void itAsksAroundTheCourseThatItBelongsTo() {
    assertThat(IncidentWarnings.query(List.of(), incident("教学类", "C06-1")).unit())
        .isEqualTo("C06-1");
  }

  @Test
  void whatWentWrongInSafetyHasNoSignInValuesOfTeaching() {
    var own = SampleCases.happened("own", OccurrenceRule.INCIDENT, DAY);
    var found = new FindWarningsAround.Result(List.of(own, value("rate", null)), List.of("own"));

    assertThat(IncidentWarnings.told(found, incident("安全类", null), Set.of("安全类")))
        .extracting(FindWarnings.Item::id)
        .containsExactly("own");
  }

  @Test
  void ofWhatHappenedOnlyWhatIsAboutItIsTold() {
    var own = SampleCases.happened("own", OccurrenceRule.INCIDENT, DAY);
    var other = SampleCases.happened("other", OccurrenceRule.COMPLAINT_CLUSTER, DAY);

    assertThat(told(List.of("own"), own, other)).containsExactly("own");
  }

  @Test
  void whatWasOverBeforeItOrEndedWithoutAnAnswerIsNoSign() {
    var before = value("before", ended("2025-11-03T01:00:00Z", CloseReason.MEASURED));
    var left = value("left", ended("2025-11-24T01:00:00Z", CloseReason.COLLECTION_ENDED));
    var open = value("open", null);
    var after = value("after", ended("2025-12-22T01:00:00Z", CloseReason.MEASURED));

    assertThat(told(List.of(), before, left, open, after)).containsExactly("open", "after");
  }

  @Test
  void eightAreTold() {
    FindWarnings.Item[] many =
        IntStream.range(0, 12)
            .mapToObj(n -> value("w-" + n, null))
            .toArray(FindWarnings.Item[]::new);

    assertThat(told(List.of(), many)).hasSize(8).startsWith("w-0");
  }

  private static List<String> told(List<String> about, FindWarnings.Item... found) {
    return IncidentWarnings.told(
            new FindWarningsAround.Result(List.of(found), about),
            incident("管理服务类", null),
            Set.of("安全类"))
        .stream()
        .map(FindWarnings.Item::id)
        .toList();
  }

  private static FindWarnings.Item value(String id, @Nullable Ending ending) {
    return SampleCases.value(id, DAY.minusDays(9), ending);
  }

  private static Ending ended(String at, CloseReason reason) {
    return new Ending(null, null, Instant.parse(at), reason.name());
  }

  private static FindIncidents.Item incident(String group, @Nullable String concerned) {
    Instant at = DAY.atTime(2, 30).toInstant(ZoneOffset.UTC);
    return new FindIncidents.Item(
        "incident",
        "事故〔2025〕0003号",
        IncidentState.DECIDED,
        IncidentSource.COMPLAINT,
        "complaint",
        "O12",
        null,
        List.of("LL", "O12"),
        "LOGISTICS",
        "后勤服务",
        group,
        "后勤处",
        false,
        true,
        at,
        DAY,
        "2025-26",
        "2025-26/1",
        "第二食堂",
        null,
        "2023",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        false,
        false,
        at,
        null,
        null,
        null,
        null,
        false,
        List.of(),
        concerned == null
            ? null
            : new Assessment(List.of(), null, null, null, List.of(), concerned),
        null,
        null,
        List.of());
  }
}
