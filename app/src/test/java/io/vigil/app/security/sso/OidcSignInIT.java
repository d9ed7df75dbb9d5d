package io.vigil.app.security.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebApplication;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** OpenID Connect, which makes accounts here, beside a CAS server of protocol 2. */
@SpringBootTest(
    classes = WebApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "vigil.demo=false",
      "vigil.admin.password=" + WebTest.PASSWORD,
      "vigil.sign-in.cas.version=2",
      "vigil.sign-in.cas.label=教职工登录",
      "vigil.sign-in.oidc.client-id=" + OidcProvider.CLIENT,
      "vigil.sign-in.oidc.client-secret=" + OidcProvider.SECRET,
      "vigil.sign-in.oidc.attribute=preferred_username",
      "vigil.sign-in.oidc.provision=true",
      "vigil.sign-in.oidc.unit-attribute=department",
      "axon.axonserver.enabled=false",
      "axon.update-check.disabled=true",
      "db-scheduler.enabled=false"
    })
class OidcSignInIT extends SingleSignOnTest {
  private static final String START = "/sign-in/oidc/college";
  private static final OidcProvider PROVIDER = new OidcProvider();
  private static final CasServer CAS = new CasServer();

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry registry) {
    int port = LocalServer.freePort();
    registry.add("server.port", () -> port);
    registry.add("vigil.url", () -> "http://localhost:" + port);
    registry.add("vigil.sign-in.oidc.issuer", PROVIDER::issuer);
    registry.add("vigil.sign-in.cas.url", CAS::url);
  }

  @AfterAll
  static void close() {
    PROVIDER.close();
    CAS.close();
  }

  @Test
  void theSignInPageHasAButtonForEachWay() {
    assertThat(open(browser(), "/sign-in").body()).contains("统一身份认证", "教职工登录", START);
  }

  @Test
  void whoeverHasAnAccountComesToThePageThatWasAskedFor() {
    anyAccount("oidc-li", "李一", "o-1");
    PROVIDER.someoneSignsIn("f81d4fae", Map.of("preferred_username", "o-1"));
    HttpClient browser = leadBrowser();
    open(browser, "/units/D06");

    HttpResponse<String> arrived = open(browser, START);

    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.uri().getPath()).isEqualTo("/units/D06");
    assertThat(arrived.body()).contains("李一");
  }

  @Test
  void somebodyNewGetsAnAccountOfTheUnitThatTheProviderNames() {
    PROVIDER.someoneSignsIn(
        "0b1c", Map.of("preferred_username", "o-2", "department", "D02", "name", "新老师"));

    HttpResponse<String> arrived = open(leadBrowser(), START);

    assertThat(arrived.statusCode()).isEqualTo(200);
    SignedIn person = accounts.findByExternalId("o-2").orElseThrow();
    assertThat(person.role()).isEqualTo(Role.DEPARTMENT);
    assertThat(person.scopes()).containsExactly("D02");
    assertThat(person.nameZh()).isEqualTo("新老师");
  }

  @Test
  void nobodyGetsAnAccountOfTheWholeCollegeThatWay() {
    PROVIDER.someoneSignsIn("0b1d", Map.of("preferred_username", "o-3", "department", "LL"));

    assertThat(open(leadBrowser(), START).statusCode()).isEqualTo(403);
    assertThat(accounts.findByExternalId("o-3")).isEmpty();
  }

  @Test
  void aNumberThatIsTheLoginOfAnotherTakesNothingOver() {
    PROVIDER.someoneSignsIn("0b1e", Map.of("preferred_username", "admin", "department", "D02"));

    open(leadBrowser(), START);

    SignedIn person = accounts.findByExternalId("admin").orElseThrow();
    assertThat(person.role()).isEqualTo(Role.DEPARTMENT);
    assertThat(person.login()).isNotEqualTo("admin");
  }

  @Test
  void aTokenThatSomebodyElseSignedOpensNothing() {
    anyAccount("oidc-wang", "王一", "o-4");
    PROVIDER.someoneSignsIn("0b1f", Map.of("preferred_username", "o-4"));
    PROVIDER.isForged();

    HttpResponse<String> page = open(leadBrowser(), START);

    assertThat(page.uri().getPath()).isEqualTo("/sign-in");
    assertThat(page.body()).contains("统一身份认证没有成功");
  }

  @Test
  void anAnswerThatNobodyAskedForOpensNothing() {
    assertThat(open(leadBrowser(), "/sign-in/oidc-return?code=x&state=y").body())
        .contains("统一身份认证没有成功");
  }

  @Test
  void signingOutHereSignsOutAtTheProvider() {
    anyAccount("oidc-zhao", "赵一", "o-5");
    PROVIDER.someoneSignsIn("0b20", Map.of("preferred_username", "o-5"));
    HttpClient browser = leadBrowser();
    open(browser, START);
    HttpClient still =
        HttpClient.newBuilder().cookieHandler(browser.cookieHandler().orElseThrow()).build();

    HttpResponse<String> out = send(still, form(still, "/sign-out", ""));

    assertThat(out.headers().firstValue("Location").orElse(""))
        .startsWith(PROVIDER.issuer() + "/logout?id_token_hint=ey")
        .contains("post_logout_redirect_uri=");
    assertThat(open(still, "/account").statusCode()).isEqualTo(302);
  }

  @Test
  void anOldCasServerNamesThePersonWithoutAttributes() {
    anyAccount("cas2-qian", "钱一", "20160001");
    CAS.someoneSignsIn("20160001", Map.of());

    HttpResponse<String> arrived = open(leadBrowser(), "/sign-in/cas");

    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.body()).contains("钱一");
  }
}
