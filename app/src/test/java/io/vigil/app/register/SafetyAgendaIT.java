package io.vigil.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.report.ReportCategories;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CategoryNames;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SafetyAgendaIT extends WebTest {
  private static final SignedIn OFFICE =
      new SignedIn(
          UUID.randomUUID(), "q", null, "质量办", "Quality", Role.QUALITY_OFFICE, List.of(), true);

  @Autowired MatterDesk matters;
  @Autowired PracticeDesk practices;
  @Autowired IncidentDesk incidents;
  @Autowired CollegeCalendar calendar;
  @Autowired UnitNames names;
  @Autowired CategoryNames categories;
  @Autowired Words words;

  @Test
  void everyLinkOfTheAgendaLeadsToItsPage() {
    var desk =
        new SafetyAgenda(
            matters,
            practices,
            incidents,
            calendar,
            names,
            categories,
            words,
            new ReportCategories(Set.of(), Set.of("教学类")));
    var agenda = desk.of(OFFICE, "LL", Locale.SIMPLIFIED_CHINESE);
    assertThat(agenda).extracting(AgendaItem::text).anyMatch(text -> text.contains("疏散通道堵塞"));
    assertThat(agenda).extracting(AgendaItem::text).anyMatch(text -> text.contains("事故〔2026〕"));

    assertThat(desk.of(OFFICE, "LL", Locale.ENGLISH))
        .extracting(AgendaItem::text)
        .anyMatch(text -> text.contains("Examinations and grades"));

    HttpClient office = inDemonstrationAs("demo-quality");
    assertThat(agenda)
        .allSatisfy(
            item ->
                assertThat(send(office, request(String.valueOf(item.link())).GET()).statusCode())
                    .as(item.link())
                    .isEqualTo(200));
  }
}
