package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews over HTTP. */
class ReviewsIT extends WebTest {

  @ParameterizedTest
  @ValueSource(strings = {"/api/reviews/r-1", "/reviews/r-1"})
  void whoMayNotReviewAndWhyIsToldToThoseAloneWhoAnswerForIt(String path) {
    assertThat(body("demo-quality", path)).contains("专家一", "辅导过本校");
    assertThat(body("demo-president", path)).contains("辅导过本校");
    assertThat(body("demo-auto-dean", path)).contains("专家一").doesNotContain("专家二", "辅导过本校");
    assertThat(body("demo-expert", path)).contains("专家一").doesNotContain("专家二", "辅导过本校");
  }

  @Test
  void anExpertIsNamedInTheNameAndNotInTheId() {
    HttpResponse<String> answer =
        post(
            "/api/reviews/r-1/appoint-expert",
            "application/json",
            "{\"expert\":\"王芳\",\"ties\":[]}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("'name'").doesNotContain("王芳");
  }

  private String body(String post, String path) {
    return send(inDemonstrationAs(post), request(path).GET()).body();
  }
}
