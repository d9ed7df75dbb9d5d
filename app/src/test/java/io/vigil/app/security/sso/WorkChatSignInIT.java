package io.vigil.app.security.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebApplication;
import io.vigil.app.fixture.WebTest;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** WeCom and DingTalk, as their phones come in. */
@SpringBootTest(
    classes = WebApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "vigil.demo=false",
      "vigil.admin.password=" + WebTest.PASSWORD,
      "vigil.sign-in.wecom.corp-id=" + MessengerServer.CORP,
      "vigil.sign-in.wecom.agent-id=1000002",
      "vigil.sign-in.wecom.secret=" + MessengerServer.SECRET,
      "vigil.sign-in.dingtalk.client-id=" + MessengerServer.CORP,
      "vigil.sign-in.dingtalk.client-secret=" + MessengerServer.SECRET,
      "axon.axonserver.enabled=false",
      "axon.update-check.disabled=true",
      "db-scheduler.enabled=false"
    })
class WorkChatSignInIT extends SingleSignOnTest {
  private static final MessengerServer VENDOR = new MessengerServer();

  @DynamicPropertySource
  static void vendors(DynamicPropertyRegistry registry) {
    int port = LocalServer.freePort();
    registry.add("server.port", () -> port);
    registry.add("vigil.url", () -> "http://localhost:" + port);
    registry.add("vigil.sign-in.wecom.login", () -> VENDOR.origin() + "/scan");
    registry.add("vigil.sign-in.wecom.in-app", () -> VENDOR.origin() + "/in-app");
    registry.add("vigil.sign-in.wecom.api", VENDOR::origin);
    registry.add("vigil.sign-in.dingtalk.login", () -> VENDOR.origin() + "/agree");
    registry.add("vigil.sign-in.dingtalk.api", VENDOR::origin);
  }

  @AfterAll
  static void close() {
    VENDOR.close();
  }

  @Test
  void theSignInPageHasAButtonForEachMessenger() {
    assertThat(open(browser(), "/sign-in").body())
        .contains("企业微信登录", "钉钉登录", "/sign-in/wecom", "/sign-in/dingtalk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wecom", "dingtalk"})
  void aPhoneLinkLeadsToItsPageOnceThePersonIsKnown(String chat) {
    anyAccount(chat + "-sun", "孙" + chat, chat + "-1");
    VENDOR.someoneSignsIn(chat + "-1");
    HttpClient phone = leadBrowser();
    open(phone, "/units/D06");

    HttpResponse<String> arrived = open(phone, "/sign-in/" + chat);

    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.uri().getPath()).isEqualTo("/units/D06");
    assertThat(arrived.body()).contains("孙" + chat);
  }

  @Test
  void withinWeComNobodyIsAskedToScan() {
    String inside = start("Mozilla/5.0 (iPhone) wxwork/4.1 MicroMessenger/7.0");
    String outside = start("Mozilla/5.0 (X11; Linux)");

    assertThat(inside)
        .startsWith(VENDOR.origin() + "/in-app?appid=ww-college&redirect_uri=http")
        .contains("scope=snsapi_base", "agentid=1000002")
        .endsWith("#wechat_redirect");
    assertThat(outside)
        .startsWith(VENDOR.origin() + "/scan?login_type=CorpApp&appid=ww-college&agentid=1000002");
  }

  private String start(String agent) {
    return send(
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build(),
            request("/sign-in/wecom").header("User-Agent", agent).GET())
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wecom", "dingtalk"})
  void whoeverHasNoAccountIsShownTheNumberToAskFor(String chat) {
    VENDOR.someoneSignsIn("stranger-" + chat);

    HttpResponse<String> page = open(leadBrowser(), "/sign-in/" + chat);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("stranger-" + chat);
  }

  @Test
  void aGuestOfTheOrganisationIsNobody() {
    anyAccount("wecom-guest", "客人", "guest-1");
    VENDOR.aGuestSignsIn("guest-1");

    assertThat(open(leadBrowser(), "/sign-in/wecom").body()).contains("统一身份认证没有成功");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in/wecom-return?code=x&state=y",
        "/sign-in/dingtalk-return?authCode=x&state=y",
        "/sign-in/wecom-return"
      })
  void anAnswerThatNobodyAskedForOpensNothing(String address) {
    assertThat(open(leadBrowser(), address).body()).contains("统一身份认证没有成功");
  }

  @Test
  void anAccountThatIsOffStaysOut() {
    switchOff(anyAccount("wecom-off", "周off", "off-1"), "周off", "off-1");
    VENDOR.someoneSignsIn("off-1");

    assertThat(open(leadBrowser(), "/sign-in/wecom").uri().toString()).contains("disabled");
  }

  @Test
  void theTokenOfTheApplicationIsKeptUntilTheVendorTakesItBack() {
    anyAccount("wecom-wu", "吴wecom", "wu-1");
    VENDOR.someoneSignsIn("wu-1");
    open(leadBrowser(), "/sign-in/wecom");
    int before = VENDOR.tokensGiven();

    assertThat(open(leadBrowser(), "/sign-in/wecom").body()).contains("吴wecom");
    assertThat(VENDOR.tokensGiven()).isEqualTo(before);
    VENDOR.tokensExpire();
    assertThat(open(leadBrowser(), "/sign-in/wecom").body()).contains("吴wecom");
    assertThat(VENDOR.tokensGiven()).isEqualTo(before + 1);
  }
}
