package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who looks at the link of a message. */
class LooksTest {

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (Linux; Android 14; ALN-AL00) AppleWebKit/537.36 Chrome/116.0 wxwork/4.1, true",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 MicroMessenger/8.0, true",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36, true",
    "Mozilla/5.0 (compatible; DingTalkBot-LinkService/1.0), false",
    "Mozilla/5.0 (compatible; Feishu-Bot/1.0; LarkUrl2Meta), false",
    "Mozilla/5.0 (Windows NT 10.0) SkypeUriPreview Preview/0.5, false",
    "Mozilla/5.0 QQ-URL-Manager, false",
    "facebookexternalhit/1.1, false",
    "curl/8.5.0, false"
  })
  void aBrowserIsSomebodysAndAPreviewerNobodys(String program, boolean somebody) {
    assertThat(Looks.isSomebodys(asked("GET", program))).isEqualTo(somebody);
  }

  @Test
  void whoAsksForTheHeadAloneOrFetchesAheadLooksAtNothing() {
    String browser = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0";
    MockHttpServletRequest ahead = asked("GET", browser);
    ahead.addHeader("Sec-Purpose", "prefetch;prerender");

    assertThat(Looks.isSomebodys(asked("HEAD", browser))).isFalse();
    assertThat(Looks.isSomebodys(ahead)).isFalse();
    assertThat(Looks.isSomebodys(new MockHttpServletRequest("GET", "/a/x"))).isFalse();
  }

  private static MockHttpServletRequest asked(String method, String program) {
    var request = new MockHttpServletRequest(method, "/a/x");
    request.addHeader("User-Agent", program);
    return request;
  }
}
