package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Tasks are given and split on pages. */
class TargetPageIT extends WebTest {

  @Test
  void theOfficeGivesTasksAndWhatWasWrittenStaysWhereItIsRefused() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String tasks = "unit=D01&year=2031&name0=%E8%AF%BE%E7%A8%8B&kind0=KEY&head0=PROJECTS&weight0=";

    HttpResponse<String> refused = send(office, form(office, "/targets", tasks + "120"));
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("refusal", "权重", "value=\"课程\"");

    HttpResponse<String> given = send(office, form(office, "/targets", tasks + "100"));
    assertThat(given.headers().firstValue("Location").orElseThrow())
        .contains("/targets/target~D01~2031");
  }

  @Test
  void thePageOfATargetOffersToSplitATask() {
    HttpClient office = inDemonstrationAs("demo-quality");
    assertThat(send(office, request("/targets/target-1").GET()).body())
        .contains("/targets/target-1/split", "assignee0", "100%");
    assertThat(send(office, request("/targets").GET()).body()).contains("/targets/new");
  }
}
