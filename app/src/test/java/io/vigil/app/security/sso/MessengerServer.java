package io.vigil.app.security.sso;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of WeCom and DingTalk that signing in needs, with one person behind them. */
class MessengerServer extends LocalServer {
  static final String CORP = "ww-college";
  static final String SECRET = "a-secret-for-tests";

  private final Set<String> codes = ConcurrentHashMap.newKeySet();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile String person = "nobody";
  private volatile boolean member = true;

  void someoneSignsIn(String id) {
    person = id;
    member = true;
  }

  void aGuestSignsIn(String openId) {
    person = openId;
    member = false;
  }

  /** As when another application has asked for a token since. */
  void tokensExpire() {
    tokens.clear();
  }

  int tokensGiven() {
    return asked.get();
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    Map<String, String> query =
        parameters(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
    switch (exchange.getRequestURI().getPath()) {
      case "/scan", "/in-app" -> back(exchange, query, "code");
      case "/agree" -> back(exchange, query, "authCode");
      case "/cgi-bin/gettoken" -> json(exchange, 200, weComToken(query));
      case "/cgi-bin/auth/getuserinfo" -> json(exchange, 200, weComMember(query));
      case "/v1.0/oauth2/userAccessToken" -> dingTalkToken(exchange);
      case "/v1.0/contact/users/me" -> dingTalkPerson(exchange);
      default -> answer(exchange, 404, "text/plain", "");
    }
  }

  private void back(HttpExchange exchange, Map<String, String> query, String parameter)
      throws IOException {
    String code = UUID.randomUUID().toString();
    codes.add(code);
    redirect(
        exchange,
        "%s?%s=%s&state=%s"
            .formatted(
                query.get("redirect_uri"),
                parameter,
                code,
                encode(query.getOrDefault("state", ""))));
  }

  private Map<String, Object> weComToken(Map<String, String> query) {
    if (!CORP.equals(query.get("corpid")) || !SECRET.equals(query.get("corpsecret"))) {
      return Map.of("errcode", 40_001, "errmsg", "invalid credential");
    }
    asked.incrementAndGet();
    return Map.of("errcode", 0, "errmsg", "ok", "access_token", token(), "expires_in", 7_200);
  }

  private String token() {
    String token = UUID.randomUUID().toString();
    tokens.add(token);
    return token;
  }

  private Map<String, Object> weComMember(Map<String, String> query) {
    if (!tokens.contains(query.getOrDefault("access_token", ""))) {
      return Map.of("errcode", 42_001, "errmsg", "access_token expired");
    }
    if (!codes.remove(query.getOrDefault("code", ""))) {
      return Map.of("errcode", 40_029, "errmsg", "invalid code");
    }
    return Map.of("errcode", 0, "errmsg", "ok", member ? "userid" : "openid", person);
  }

  private void dingTalkToken(HttpExchange exchange) throws IOException {
    JsonNode wanted =
        JsonMapper.shared()
            .readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    boolean good =
        codes.remove(wanted.path("code").asString(""))
            && wanted.path("clientId").asString("").equals(CORP)
            && wanted.path("clientSecret").asString("").equals(SECRET)
            && wanted.path("grantType").asString("").equals("authorization_code");
    json(
        exchange,
        good ? 200 : 400,
        good
            ? Map.of("accessToken", token(), "expireIn", 7_200)
            : Map.of("code", "invalidParameter", "message", "invalid code"));
  }

  private void dingTalkPerson(HttpExchange exchange) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("x-acs-dingtalk-access-token");
    boolean good = token != null && tokens.contains(token);
    json(
        exchange,
        good ? 200 : 400,
        good
            ? Map.of("nick", "老师", "unionId", person, "openId", "o")
            : Map.of("code", "Forbidden.AccessDenied", "message", "no token"));
  }

  private static void json(HttpExchange exchange, int status, Object body) throws IOException {
    answer(
        exchange,
        status,
        "text/plain;charset=utf-8",
        Objects.requireNonNull(JsonMapper.shared().writeValueAsString(body)));
  }
}
