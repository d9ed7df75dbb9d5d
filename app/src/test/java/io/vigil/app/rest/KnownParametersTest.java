package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

class KnownParametersTest {
  private final KnownParameters known = new KnownParameters();

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void whatIsNotKnownIsRefusedWithWhatIs(String method) {
    assertThatThrownBy(() -> asked(method, "ofAYear", "yaer"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("use year");
    assertThatThrownBy(() -> asked(method, "inSeveralFormats", "yaer"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("use format, year");
    assertThatThrownBy(() -> asked(method, "ofAYear", "format")).isInstanceOf(BadParameter.class);
    assertThatThrownBy(() -> asked(method, "all", "year"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("leave it out");
  }

  @Test
  void whatIsKnownAndTheFormatOfWhatHasMoreThanOneAreTaken() {
    assertThat(asked("GET", "ofAYear", "year")).isTrue();
    assertThat(asked("GET", "inSeveralFormats", "format")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "lang"})
  void whatItsAddressNamesIsAnsweredWhateverElseIsAsked(String parameter) {
    assertThat(asked("GET", "one", parameter)).isTrue();
  }

  @Test
  void whatIsSentIsNoQuestion() {
    assertThat(asked("POST", "all", "year")).isTrue();
  }

  private boolean asked(String method, String handler, String parameter) {
    var request = new MockHttpServletRequest(method, "/api/reports");
    request.setParameter(parameter, "2026");
    var found =
        ReflectionUtils.getUniqueDeclaredMethods(
            Reports.class, one -> one.getName().equals(handler))[0];
    return known.preHandle(
        request, new MockHttpServletResponse(), new HandlerMethod(new Reports(), found));
  }

  private static final class Reports {
    String all() {
      return "all";
    }

    String ofAYear(@RequestParam("year") String year) {
      return year;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    String inSeveralFormats(@RequestParam("year") String year) {
      return year;
    }

    String one(@PathVariable String id) {
      return id;
    }
  }
}
