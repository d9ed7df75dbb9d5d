package io.vigil.app.security.sso;

import io.vigil.app.fixture.WebTest;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Role;
import io.vigil.app.security.account.Account;
import io.vigil.app.security.account.AccountDesk;
import io.vigil.app.security.account.WantedAccount;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of a single sign-on against the running web part, which knows its own address. */
abstract class SingleSignOnTest extends WebTest {
  @Autowired Accounts accounts;
  @Autowired AccountDesk desk;

  /** A browser that goes wherever it is led. */
  static HttpClient leadBrowser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(Redirect.ALWAYS)
        .build();
  }

  HttpResponse<String> open(HttpClient browser, String path) {
    return send(browser, request(path).header("Accept", "text/html").GET());
  }

  UUID anyAccount(String login, String name, String externalId) {
    return desk.create(login, wanted(name, externalId, true), admin()).id();
  }

  void switchOff(UUID account, String name, String externalId) {
    Account off = desk.change(account, wanted(name, externalId, false), admin());
    if (off.enabled()) {
      throw new IllegalStateException("still on");
    }
  }

  private static WantedAccount wanted(String name, String externalId, boolean enabled) {
    return new WantedAccount(name, name, Role.DEPARTMENT, List.of("D06"), externalId, enabled);
  }

  private UUID admin() {
    return accounts.find("admin").orElseThrow().id();
  }
}
