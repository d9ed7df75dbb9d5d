package io.vigil.app.security.sso;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** DingTalk (钉钉): a code against a token of the person, and this against the person. */
class DingTalk implements WorkChat {
  private static final String TOKEN_HEADER = "x-acs-dingtalk-access-token";

  private final DingTalkSettings settings;
  private final RestClient http;

  DingTalk(DingTalkSettings settings, RestClient http) {
    this.settings = settings;
    this.http = http;
  }

  @Override
  public String key() {
    return "dingtalk";
  }

  @Override
  public @Nullable String label() {
    return settings.label();
  }

  @Override
  public String origin() {
    return Address.origin(settings.login());
  }

  @Override
  public String codeParameter() {
    return "authCode";
  }

  @Override
  public String signInAddress(String back, String state, @Nullable String agent) {
    return UriComponentsBuilder.fromUriString(settings.login())
        .queryParam("redirect_uri", "{back}")
        .queryParam("response_type", "code")
        .queryParam("client_id", "{client}")
        .queryParam("scope", "openid")
        .queryParam("state", "{state}")
        .queryParam("prompt", "consent")
        .encode()
        .buildAndExpand(back, settings.clientId(), state)
        .toUriString();
  }

  @Override
  public String number(String code) {
    JsonNode token =
        WorkChatHttp.answer(
            http.post()
                .uri(settings.api() + "/v1.0/oauth2/userAccessToken")
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                    Map.of(
                        "clientId",
                        settings.clientId(),
                        "clientSecret",
                        settings.clientSecret(),
                        "code",
                        code,
                        "grantType",
                        "authorization_code")));
    JsonNode person =
        WorkChatHttp.answer(
            http.get()
                .uri(settings.api() + "/v1.0/contact/users/me")
                .header(TOKEN_HEADER, text(token, "accessToken")));
    return text(person, settings.attribute());
  }

  private static String text(JsonNode answer, String field) {
    String text = answer.path(field).asString("");
    if (text.isBlank()) {
      throw new AuthenticationServiceException(
          "DingTalk answered %s %s"
              .formatted(
                  answer.path("code").asString("without " + field),
                  answer.path("message").asString("")));
    }
    return text;
  }
}
