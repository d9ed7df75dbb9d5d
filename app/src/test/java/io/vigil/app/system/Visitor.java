package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who came in as one of the demonstration's posts and looks at its pages. */
final class Visitor {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "part-of-the-form";

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;

  Visitor(int port, String post) {
    address = "http://127.0.0.1:" + port;
    HttpRequest.Builder come =
        request("/demo/sign-in")
            .header("X-CSRF-TOKEN", csrf())
            .header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(send(come.POST(BodyPublishers.ofString("as=" + post))).statusCode()).isLessThan(400);
  }

  String see(String path) {
    HttpResponse<String> answer = send(request(path).GET());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** What the import page answers to a file. */
  String imports(String fileName, String file) {
    String body =
        """
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="%2$s"\r
        Content-Type: text/csv\r
        \r
        %3$s\r
        --%1$s--\r
        """
            .formatted(BOUNDARY, fileName, file);
    HttpRequest.Builder form =
        request("/imports")
            .header("X-CSRF-TOKEN", csrf())
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    HttpResponse<String> answer = send(form.POST(BodyPublishers.ofString(body, UTF_8)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String csrf() {
    Matcher found = CSRF.matcher(send(request("/sign-in").GET()).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "zh-CN");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
