package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Standards are registered from a list that begins with those of the plan. */
class StandardListIT extends WebTest {

  @Test
  void theListBeginsWithTheStandardsOfThePlanAndALineThatCannotBeIsShownWithItsReason() {
    HttpClient office = inDemonstrationAs("demo-quality");
    assertThat(send(office, request("/registers/standards").GET()).body())
        .contains("教学与人才规格,教学过程标准,教务处,");

    String lines = URLEncoder.encode("\n教学,无主标准\n", StandardCharsets.UTF_8);
    send(office, form(office, "/registers/standards/list", "lines=" + lines));

    assertThat(send(office, request("/registers/standards").GET()).body())
        .contains("已登记 0 项", "未登记 1 项", "2: 教学,无主标准", "请填写部门");
  }
}
