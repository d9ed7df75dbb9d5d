package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The pages on which tasks are given and split. */
class TargetPageIT extends WebTest {

  @Test
  void whatWasWrittenOfTasksStaysWhereItIsRefused() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String tasks =
        "unit=D01&year=2031&name0=%E8%AF%BE%E7%A8%8B&kind0=KEY&head0=PROJECTS&weight0=many";

    HttpResponse<String> refused = send(office, form(office, "/targets", tasks));

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("权重“many”不是数", "value=\"课程\"");
  }

  @Test
  void thePageOfATargetOffersToSplitWhatWasAssessedByTheProcedureAlone() {
    HttpClient office = inDemonstrationAs("demo-quality");
    assertThat(send(office, request("/targets/target-1").GET()).body())
        .contains("name=\"kind\" value=\"split\"", "assignee0", "100%")
        .doesNotContain("/targets/target-1/split");
    assertThat(send(office, request("/targets").GET()).body()).contains("/targets/new");
  }
}
