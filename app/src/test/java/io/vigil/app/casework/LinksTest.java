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
        "https://a b"
      })
  void leadsNowhereButToTheWebOrAPageHere(String link) {
    assertThat(Links.isPlace(link)).isFalse();
    assertThatThrownBy(() -> Links.place(link))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining(link);
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
