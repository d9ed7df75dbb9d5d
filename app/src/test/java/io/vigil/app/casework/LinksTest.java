package io.vigil.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "x",
        "ftp://example.edu.cn/a",
        "https://",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "data:text/html,x",
        "https://a b",
        "https://www.学院 .cn",
        "https://www.学院.cn\\evil",
        "https://学\t院.cn",
        "https://someone@学院.cn",
        "https://evil.example／.学院.cn",
        "https://a℀学院.cn",
        "https://学院..cn",
        "https://学院.cn:80x/",
        "https://1.2.3.999",
        "https://a%2fb_c.cn",
        "https:学院.cn",
        "javascript://学院.cn/%0Aalert(1)"
      })
  void leadsNowhereButToTheWebOrAPageHere(String link) {
    assertThat(Links.isPlace(link)).isFalse();
    assertThatThrownBy(() -> Links.place(link))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.学院.cn",
        "https://教务处.学院.中国:8443/通知?页=1#二",
        "https://学院。cn/",
        "http://jw_c.example.edu.cn/a_b",
        "https://_dmarc.example.edu.cn.",
        "https://[2001:db8::1]:8443/"
      })
  void takesHostsInChineseAndOnesWithAnUnderscoreAsTheyAreWritten(String link) {
    assertThat(Links.isPlace(link)).isTrue();
    assertThat(Links.place(link)).isEqualTo(link);
    assertThat(Links.address(" " + link + " ")).isEqualTo(link);
  }

  @Test
  void takesAddressesOfTheWebAndPathsOfPages() {
    assertThat(Links.place(" https://example.edu.cn/fuhe "))
        .isEqualTo("https://example.edu.cn/fuhe");
    assertThat(Links.place("/reports/kept/r-1")).isEqualTo("/reports/kept/r-1");
    assertThat(Links.isPlace("HTTP://example.edu.cn")).isTrue();
    assertThat(Links.isPlace(null)).isFalse();
    assertThatThrownBy(() -> Links.address("/reports")).isInstanceOf(Rejection.class);
  }
}
