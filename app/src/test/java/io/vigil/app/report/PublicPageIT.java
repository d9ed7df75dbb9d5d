package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import io.vigil.app.fixture.SampleReports;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.report.PublicReports.Opening;
import io.vigil.app.security.Questions;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.ErrorResponseException;

/** When the public page is there, and how often one address may look at it. */
class PublicPageIT extends WebTest {
  private static final String REASON = "{\"reason\":\"核对\"}";

  @Autowired Questions questions;
  @Autowired DocumentAnswers files;

  private PublicReports reports(Opening opening, int most) {
    return new PublicReports(questions, files, opening, most);
  }

  @Test
  void itIsThereOnceSomethingIsPublishedUnlessTheCollegeSaysOtherwise() {
    assertThat(reports(Opening.PUBLISHED, 9).list(null)).isNotEmpty();
    assertThat(reports(Opening.NEVER, 9).isOpen()).isFalse();
    assertThatThrownBy(() -> reports(Opening.NEVER, 9).require(null, SampleReports.PUBLISHED))
        .isInstanceOf(Rejection.class);

    reports(Opening.PUBLISHED, 9).list(null).forEach(item -> take("withdraw", item.reportId()));
    try {
      assertThat(reports(Opening.ALWAYS, 9).list(null)).isEmpty();
      assertThatThrownBy(() -> reports(Opening.PUBLISHED, 9).list(null))
          .isInstanceOf(Rejection.class);
    } finally {
      take("propose-publication", SampleReports.PUBLISHED);
      HttpClient president = inDemonstrationAs("demo-president");
      send(
          president,
          form(
              president,
              "/reports/kept/" + SampleReports.PUBLISHED + "/public/publish",
              "reason=ok"));
    }
  }

  private void take(String step, String report) {
    post("/api/reports/" + report + "/" + step, "application/json", REASON);
  }

  @Test
  void anAddressLooksSoOftenWithinAnHourAndWhoeverSignedInAsOftenAsTheyLike() {
    PublicReports reports = reports(Opening.PUBLISHED, 2);
    reports.list("10.0.0.1");
    reports.require("10.0.0.1", SampleReports.PUBLISHED);

    assertThatThrownBy(() -> reports.list("10.0.0.1"))
        .isInstanceOf(ErrorResponseException.class)
        .hasMessageContaining("429");
    assertThat(reports.list("10.0.0.2")).isNotEmpty();
    assertThat(reports.list(null)).isNotEmpty();
  }
}
