package io.vigil.app.system;

import com.microsoft.playwright.Page;
import io.vigil.app.system.Caller.Answer;
import java.util.List;
import java.util.stream.Collectors;

/** A person of the college who has an account: signs in on pages and calls the API. */
record Account(String id, String login, String password, Caller calls) {

  static Account of(Caller admin, int port, String login, String role, String... scopes) {
    String units =
        List.of(scopes).stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
    Answer made =
        admin.post(
            "/api/accounts",
            "{\"login\":\"%1$s\",\"nameZh\":\"%1$s\",\"role\":\"%2$s\",\"scopes\":[%3$s]}"
                .formatted(login, role, units));
    String id = made.body().path("id").asString();
    String password =
        admin.post("/api/accounts/" + id + "/password", "").body().path("password").asString();
    return new Account(id, login, password, Caller.of(port, login, password));
  }

  void signIn(Page page, String signInAddress) {
    page.navigate(signInAddress);
    page.fill("#login", login);
    page.fill("#password", password);
    page.click("form[action$='/sign-in'] button");
    page.waitForSelector("nav.menu");
  }
}
