package io.vigil.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A teacher's figures are seen by that teacher and the quality office, and have no colour. */
class ColourOfPersonsIT extends WebTest {
  private static final List<String> OF_A_TEACHER =
      List.of(
          "/units/T0109",
          "/units/T0109/control-points/CRS-05",
          "/charts/trend?unit=T0109&controlPoint=CRS-05",
          "/charts/warnings/w-4",
          "/warnings/w-4",
          "/warnings/w-4/notice",
          "/warnings/w-4/rectification",
          "/api/warnings?unit=T0109",
          "/api/warnings/w-4",
          "/api/readings?controlPoint=CRS-05&unit=T0109",
          "/api/trend?controlPoint=CRS-05&unit=T0109",
          "/api/signals?unit=T0109");

  @Autowired Accounts accounts;

  @TestFactory
  Stream<DynamicTest> noPostSeesAColourOnATeacher() {
    return accounts.demo().stream().flatMap(this::looks);
  }

  private Stream<DynamicTest> looks(SignedIn post) {
    HttpClient browser = inDemonstrationAs(post.login());
    boolean responsible = post.role() == Role.QUALITY_OFFICE || post.scopes().contains("T0109");
    return OF_A_TEACHER.stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    post.login() + " " + path, () -> looks(browser, path, responsible)));
  }

  private void looks(HttpClient browser, String path, boolean responsible) {
    HttpResponse<String> answer = send(browser, request(path).GET());

    assertThat(answer.statusCode()).isEqualTo(responsible ? 200 : 403);
    assertThat(withoutOthers(answer.body()))
        .doesNotContain("chip-")
        .doesNotContainPattern("\"(BLUE|YELLOW|ORANGE|RED)\"");
  }

  /** Warnings of units that began at the same time stand on the page of the teacher's. */
  private static String withoutOthers(String page) {
    String line = "<li class=\"warning-line";
    return Arrays.stream(page.split("(?=" + line + ")|(?<=</li>)"))
        .filter(part -> !part.startsWith(line) || part.contains("/warnings/w-4"))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/units?text=T0", "/api/units/D02", "/units/D02", "/units?text=T0"})
  void noTeacherIsNamedToThoseWhoAreNotResponsible(String path) {
    for (String post : List.of("demo-president", "demo-expert", "demo-auto-dean")) {
      HttpResponse<String> answer = send(inDemonstrationAs(post), request(path).GET());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).as(post).doesNotContain("/units/T0109", "\"unit\":\"T0109\"");
    }
  }
}
