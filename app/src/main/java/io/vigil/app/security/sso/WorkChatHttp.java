package io.vigil.app.security.sso;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the vendors of messengers, and not for long. */
final class WorkChatHttp {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private WorkChatHttp() {}

  static RestClient client() {
    var factory =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    factory.setReadTimeout(PATIENCE);
    return RestClient.builder()
        .requestFactory(factory)
        .defaultStatusHandler(status -> status.isError(), (request, response) -> {})
        .build();
  }

  /** Vendors answer with JSON whatever type they say that it is, refusals too. */
  static JsonNode answer(RestClient.RequestHeadersSpec<?> request) {
    byte[] body = request.retrieve().body(byte[].class);
    try {
      return JsonMapper.shared()
          .readTree(body == null ? "" : new String(body, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new AuthenticationServiceException("an answer that is no JSON", e);
    }
  }
}
