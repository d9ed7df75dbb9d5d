package io.vigil.app.security.sso;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** WeCom (企业微信): a member's code against the {@code userid}. */
class WeCom implements WorkChat {
  private static final String AGENT = "wxwork";
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /** 40014 not valid, 42001 expired. */
  private static final Set<Integer> TOKEN_OVER = Set.of(40_014, 42_001);

  private final WeComSettings settings;
  private final RestClient http;
  private final Clock clock;
  private @Nullable Token token;

  WeCom(WeComSettings settings, RestClient http, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
  }

  private record Token(String text, Instant until) {}

  @Override
  public String key() {
    return "wecom";
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
    return "code";
  }

  @Override
  public String signInAddress(String back, String state, @Nullable String agent) {
    return agent != null && agent.contains(AGENT)
        ? UriComponentsBuilder.fromUriString(settings.inApp())
            .queryParam("appid", "{corp}")
            .queryParam("redirect_uri", "{back}")
            .queryParam("response_type", "code")
            .queryParam("scope", "snsapi_base")
            .queryParam("state", "{state}")
            .queryParam("agentid", "{agent}")
            .fragment("wechat_redirect")
            .encode()
            .buildAndExpand(settings.corpId(), back, state, settings.agentId())
            .toUriString()
        : UriComponentsBuilder.fromUriString(settings.login())
            .queryParam("login_type", "CorpApp")
            .queryParam("appid", "{corp}")
            .queryParam("agentid", "{agent}")
            .queryParam("redirect_uri", "{back}")
            .queryParam("state", "{state}")
            .encode()
            .buildAndExpand(settings.corpId(), settings.agentId(), back, state)
            .toUriString();
  }

  @Override
  public String number(String code) {
    JsonNode found = member(code, token(false));
    if (TOKEN_OVER.contains(found.path("errcode").asInt())) {
      found = member(code, token(true));
    }
    check(found);
    String id = found.path("userid").asString("");
    if (id.isBlank()) {
      throw new BadCredentialsException("not a member of the organisation");
    }
    return id;
  }

  private JsonNode member(String code, String access) {
    return WorkChatHttp.answer(
        http.get()
            .uri(
                settings.api() + "/cgi-bin/auth/getuserinfo?access_token={token}&code={code}",
                access,
                code));
  }

  /** The vendor wants it kept, and refuses whoever asks for it too often. */
  private synchronized String token(boolean anew) {
    Token known = token;
    if (known != null && !anew && clock.instant().isBefore(known.until())) {
      return known.text();
    }
    JsonNode given =
        WorkChatHttp.answer(
            http.get()
                .uri(
                    settings.api() + "/cgi-bin/gettoken?corpid={corp}&corpsecret={secret}",
                    settings.corpId(),
                    settings.secret()));
    check(given);
    Duration lasts = Duration.ofSeconds(given.path("expires_in").asLong());
    String text = given.path("access_token").asString("");
    token = new Token(text, clock.instant().plus(lasts).minus(MARGIN));
    return text;
  }

  private static void check(JsonNode answer) {
    int code = answer.path("errcode").asInt(-1);
    if (code != 0) {
      throw new AuthenticationServiceException(
          "WeCom answered %d %s".formatted(code, answer.path("errmsg").asString("")));
    }
  }
}
