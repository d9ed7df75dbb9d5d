package io.vigil.app.security.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebApplication;
import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = WebApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "vigil.demo=false",
      "vigil.admin.password=" + WebTest.PASSWORD,
      "vigil.sign-in.password=administrators",
      "vigil.sign-in.cas.attribute=employeeNumber",
      "axon.axonserver.enabled=false",
      "axon.update-check.disabled=true",
      "db-scheduler.enabled=false"
    })
class CasSignInIT extends SingleSignOnTest {
  private static final CasServer CAS = new CasServer();

  @DynamicPropertySource
  static void cas(DynamicPropertyRegistry registry) {
    int port = LocalServer.freePort();
    registry.add("server.port", () -> port);
    registry.add("vigil.url", () -> "http://localhost:" + port);
    registry.add("vigil.sign-in.cas.url", CAS::url);
  }

  @AfterAll
  static void close() {
    CAS.close();
  }

  @Test
  void theSignInPageLeadsToTheCasServerAndKeepsThePasswordForAdministrators() {
    HttpResponse<String> page = open(browser(), "/sign-in");

    assertThat(page.body()).contains("统一身份认证", "系统管理员用密码登录");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("form-action 'self' " + CAS.origin());
  }

  @Test
  void whoeverHasAnAccountComesToThePageThatWasAskedFor() {
    anyAccount("li-si", "李四", "20150001");
    CAS.someoneSignsIn("lisi", Map.of("employeeNumber", "20150001"));
    HttpClient browser = leadBrowser();
    open(browser, "/units/D06");

    HttpResponse<String> arrived = open(browser, "/sign-in/cas");

    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.uri().getPath()).isEqualTo("/units/D06");
    assertThat(arrived.body()).contains("李四");
  }

  @Test
  void whoeverHasNoneSeesWhyAndGetsNone() {
    CAS.someoneSignsIn("stranger", Map.of("employeeNumber", "20990099"));

    HttpResponse<String> page = open(leadBrowser(), "/sign-in/cas");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("20990099", "还没有账号");
    assertThat(accounts.findByExternalId("20990099")).isEmpty();
  }

  @Test
  void aLoginOfTheSameNameIsNotTheSamePerson() {
    CAS.someoneSignsIn("admin", Map.of("employeeNumber", "admin"));

    assertThat(open(leadBrowser(), "/sign-in/cas").statusCode()).isEqualTo(403);
  }

  @Test
  void somebodyWithoutTheAttributeHasNoAccount() {
    CAS.someoneSignsIn("20150001", Map.of("mail", "x@college.edu.cn"));

    assertThat(open(leadBrowser(), "/sign-in/cas").statusCode()).isEqualTo(403);
  }

  @Test
  void anAccountThatIsSwitchedOffStaysOut() {
    UUID account = anyAccount("wang-wu", "王五", "20150002");
    switchOff(account, "王五", "20150002");
    CAS.someoneSignsIn("wangwu", Map.of("employeeNumber", "20150002"));

    assertThat(open(leadBrowser(), "/sign-in/cas").body()).contains("账号已停用");
  }

  @Test
  void aTicketNobodyIssuedOpensNothing() {
    HttpResponse<String> page = open(leadBrowser(), "/sign-in/cas?ticket=ST-forged");

    assertThat(page.uri().getPath()).isEqualTo("/sign-in");
    assertThat(page.body()).contains("统一身份认证没有成功");
  }

  @Test
  void aTicketOfAnotherApplicationOpensNothing() {
    anyAccount("zhao-liu", "赵六", "20150003");
    CAS.someoneSignsIn("zhaoliu", Map.of("employeeNumber", "20150003"));
    String ticket = CAS.issueTicket("https://library.college.edu.cn/cas");

    assertThat(open(leadBrowser(), "/sign-in/cas?ticket=" + ticket).body()).contains("统一身份认证没有成功");
  }

  @Test
  void aCasServerThatIsDownIsSaidSo() {
    CAS.someoneSignsIn("zhaoliu", Map.of("employeeNumber", "20150003"));
    CAS.breaksDown();

    assertThat(open(leadBrowser(), "/sign-in/cas").body()).contains("统一身份认证没有成功");
  }

  @Test
  void signingOutElsewhereEndsTheSessionHere() throws Exception {
    anyAccount("sun-qi", "孙七", "20150004");
    CAS.someoneSignsIn("sunqi", Map.of("employeeNumber", "20150004"));
    HttpClient browser = leadBrowser();
    open(browser, "/sign-in/cas");
    assertThat(open(browser, "/account").body()).contains("孙七");

    CAS.signsOutEverywhere();

    assertThat(open(browser, "/account").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void signingOutHereSignsOutAtTheCasServer() {
    anyAccount("zhou-ba", "周八", "20150005");
    CAS.someoneSignsIn("zhouba", Map.of("employeeNumber", "20150005"));
    HttpClient browser = browser();
    String ticket = CAS.issueTicket(address("/sign-in/cas"));
    open(browser, "/sign-in/cas?ticket=" + ticket);

    HttpResponse<String> out = send(browser, form(browser, "/sign-out", ""));

    assertThat(out.headers().firstValue("Location"))
        .hasValueSatisfying(
            location ->
                assertThat(location)
                    .startsWith(CAS.url() + "/logout?service=")
                    .contains("sign-in%3Fout"));
  }

  @Test
  void thePasswordOfAnAdministratorOpensAndNobodyElses() {
    assertThat(open(signedIn("admin", PASSWORD), "/account").statusCode()).isEqualTo(200);
    assertThat(
            send(request("/api/warnings").header("Authorization", basic("admin", PASSWORD)))
                .statusCode())
        .isEqualTo(200);
    anyAccount("wu-jiu", "吴九", "20150006");
    assertThat(
            send(request("/api/warnings").header("Authorization", basic("wu-jiu", PASSWORD)))
                .statusCode())
        .isEqualTo(401);
  }
}
