package io.vigil.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT extends WebTest {

  @Test
  void anotherForwardedAddressDoesNotGiveMoreTries() {
    for (int i = 0; i < 10; i++) {
      assertThat(guess("demo-expert", "10.1.3." + i)).doesNotContain("Too many");
    }

    assertThat(guess("demo-expert", "10.1.2.3")).contains("Too many wrong passwords");
  }

  private String guess(String login, String address) {
    return send(request("/api/warnings")
            .header("Authorization", basic(login, "wrong"))
            .header("X-Forwarded-For", address)
            .GET())
        .body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo-it", "admin"})
  void nobodyBecomesAdministratorByOneTap(String post) {
    HttpClient browser = browser();

    HttpResponse<String> answer = send(browser, form(browser, "/demo/sign-in", "as=" + post));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(send(browser, request("/it/health").GET()).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo-quality",
        "demo-teaching",
        "demo-president",
        "demo-expert",
        "demo-auto-dean"
      })
  void noPostOfTheDemonstrationIssuesTokens(String post) {
    HttpClient browser = inDemonstrationAs(post);
    HttpRequest.Builder issue =
        request("/api/tokens")
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", csrf(browser))
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"mine\",\"role\":\"importer\"}"));

    assertThat(send(browser, issue).statusCode()).isEqualTo(403);
  }
}
