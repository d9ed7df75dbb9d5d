package io.vigil.app.security.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** A provider of OpenID Connect at which one person has signed in. */
class OidcProvider extends LocalServer {
  static final String CLIENT = "vigil";
  static final String SECRET = "a-secret-for-tests";

  private final RSAKey key = key();
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private volatile String subject = "nobody";
  private volatile Map<String, String> claims = Map.of();
  private volatile RSAKey signingKey = key;

  void someoneSignsIn(String subject, Map<String, String> claims) {
    this.subject = subject;
    this.claims = claims;
    this.signingKey = key;
  }

  /** Somebody else signs tokens in its name. */
  void isForged() {
    signingKey = key();
  }

  String issuer() {
    return origin() + "/realms/college";
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replace("/realms/college", "");
    switch (path) {
      case "/.well-known/openid-configuration" -> json(exchange, 200, configuration());
      case "/authorize" -> authorize(exchange);
      case "/token" -> token(exchange);
      case "/jwks" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
      case "/userinfo" -> json(exchange, 200, userInfo());
      default -> answer(exchange, 200, "text/html", "signed out");
    }
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "issuer", issuer(),
        "authorization_endpoint", issuer() + "/authorize",
        "token_endpoint", issuer() + "/token",
        "jwks_uri", issuer() + "/jwks",
        "userinfo_endpoint", issuer() + "/userinfo",
        "end_session_endpoint", issuer() + "/logout",
        "response_types_supported", new String[] {"code"},
        "subject_types_supported", new String[] {"public"},
        "id_token_signing_alg_values_supported", new String[] {"RS256"});
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    redirect(
        exchange,
        "%s?code=%s&state=%s"
            .formatted(asked.get("redirect_uri"), code, encode(asked.getOrDefault("state", ""))));
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> asked = parameters(form);
    Map<String, String> begun = codes.remove(asked.getOrDefault("code", ""));
    if (begun == null || !isClient(exchange) || !provesItself(begun, asked)) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            "access-" + UUID.randomUUID(),
            "token_type",
            "Bearer",
            "expires_in",
            300,
            "id_token",
            idToken(begun.getOrDefault("nonce", ""))));
  }

  private static boolean isClient(HttpExchange exchange) {
    String pair = CLIENT + ":" + SECRET;
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static boolean provesItself(Map<String, String> begun, Map<String, String> asked) {
    try {
      byte[] verifier = asked.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(hash)
          .equals(begun.get("code_challenge"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String idToken(String nonce) {
    Instant now = Instant.now();
    var content =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce)
            .build();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), content);
    try {
      token.sign(new RSASSASigner(signingKey));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private Map<String, Object> userInfo() {
    var info = new ConcurrentHashMap<String, Object>(claims);
    info.put("sub", subject);
    return info;
  }

  private static void json(HttpExchange exchange, int status, Object body) throws IOException {
    answer(
        exchange,
        status,
        "application/json",
        Objects.requireNonNull(JsonMapper.shared().writeValueAsString(body)));
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("the-key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
