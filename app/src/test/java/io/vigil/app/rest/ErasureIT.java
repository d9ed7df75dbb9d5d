package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class ErasureIT extends WebTest {

  @Test
  void aPersonIsErasedWithAGroundAndItsCodeRepeated() {
    var answer =
        post(
            "/api/persons/T0101/erase",
            "application/json",
            "{\"ground\":\"request of the person\",\"confirm\":\"T0101\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"boardsForgot\":true");
    assertThat(get("/api/persons/erased").body())
        .contains("T0101", "request of the person", "\"by\":\"admin\"");
  }

  @Test
  void withoutGroundOrConfirmationNobodyIsErased() {
    assertThat(erase("T0102", "{\"confirm\":\"T0102\"}")).contains("'ground'");
    assertThat(erase("T0102", "{\"ground\":\"law\",\"confirm\":\"T0103\"}")).contains("'confirm'");
    assertThat(get("/api/persons/erased").body()).doesNotContain("T0102");
    assertThat(
            post(
                    "/api/persons/NOBODY/erase",
                    "application/json",
                    "{\"ground\":\"law\",\"confirm\":\"NOBODY\"}")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void thePageAsksTwiceAndNeedsTheTokenOfItsForm() {
    HttpClient browser = signedIn("admin", PASSWORD);
    assertThat(send(browser, request("/it/persons?subject=T0104").GET()).body()).contains("王芳");

    var slip = "subject=T0104&ground=law&confirm=T0105";
    assertThat(send(browser, form(browser, "/it/persons/erase", slip)).body()).contains("王芳");

    var meant = "subject=T0104&ground=law&confirm=T0104";
    var forged =
        request("/it/persons/erase")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(meant));
    assertThat(send(browser, forged).statusCode()).isEqualTo(403);
    assertThat(send(browser, form(browser, "/it/persons/erase", meant)).body())
        .contains("T0104")
        .doesNotContain("王芳");
  }

  private String erase(String subject, String body) {
    var answer = post("/api/persons/" + subject + "/erase", "application/json", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    return answer.body();
  }
}
