package io.vigil.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knocks at every door. */
class EndpointWalkIT extends WebTest {

  @Autowired
  @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired Tokens tokens;
  @Autowired Accounts accounts;
  @Autowired PasswordEncoder passwords;

  @TestFactory
  Stream<DynamicTest> nobodyComesInWithoutSigningIn() {
    return closed()
        .map(
            door ->
                DynamicTest.dynamicTest(
                    door.toString(), () -> staysOut(door, send(asBrowser(door)))));
  }

  /** A page's address is answered with the way to sign in when a browser asks for it. */
  private HttpRequest.Builder asBrowser(Door door) {
    return door.isForMachines() ? knock(door) : knock(door).header("Accept", "text/html");
  }

  private static void staysOut(Door door, HttpResponse<String> answer) {
    if (door.isForMachines()) {
      assertThat(answer.statusCode()).isEqualTo(401);
    } else if (door.verb().equals("GET")) {
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    } else {
      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  @TestFactory
  Stream<DynamicTest> nobodySignedInComesToAPageOfOtherRoles() {
    return visits(false)
        .map(
            visit ->
                DynamicTest.dynamicTest(
                    visit.toString(), () -> assertThat(visit.status()).isEqualTo(403)));
  }

  /** Otherwise the walk above would also pass with every door walled up. */
  @TestFactory
  Stream<DynamicTest> whoeverIsAllowedComesToAPage() {
    return visits(true)
        .map(
            visit ->
                DynamicTest.dynamicTest(
                    visit.toString(), () -> assertThat(visit.status()).isIn(200, 400, 404)));
  }

  private Stream<Visit> visits(boolean allowed) {
    Map<Role, HttpClient> browsers = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      browsers.put(role, signedIn(role));
    }
    return closed()
        .filter(door -> !door.isForMachines())
        .flatMap(door -> browsers.entrySet().stream().map(e -> visit(door, e)))
        .filter(visit -> visit.door().roles().contains(visit.role()) == allowed);
  }

  private Visit visit(Door door, Map.Entry<Role, HttpClient> browser) {
    return new Visit(door, browser.getKey(), () -> knock(door, browser.getValue()));
  }

  private int knock(Door door, HttpClient browser) {
    return send(browser, knock(door).header("X-CSRF-TOKEN", csrf(browser))).statusCode();
  }

  private HttpClient signedIn(Role role) {
    String login = "walk-" + role.name().toLowerCase(Locale.ROOT);
    accounts.add(
        new SignedIn(
            UUID.randomUUID(),
            login,
            passwords.encode(PASSWORD),
            login,
            login,
            role,
            List.of("LL"),
            true),
        false);
    return signedIn(login, PASSWORD);
  }

  @TestFactory
  Stream<DynamicTest> noRoleComesInWhereItIsNotAllowed() {
    Map<Role, String> keys =
        Arrays.stream(Role.values())
            .collect(
                java.util.stream.Collectors.toMap(
                    role -> role,
                    role ->
                        tokens.issue(
                            "walk-" + role, role, List.of("LL"), UUID.randomUUID(), null)));
    return closed()
        .filter(door -> door.isForMachines())
        .flatMap(door -> Arrays.stream(Role.values()).map(role -> Map.entry(door, role)))
        .filter(pair -> !pair.getKey().roles().contains(pair.getValue()))
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.getValue() + " " + pair.getKey(),
                    () -> {
                      HttpRequest.Builder request =
                          knock(pair.getKey())
                              .header("Authorization", "Bearer " + keys.get(pair.getValue()));
                      assertThat(send(request).statusCode()).isEqualTo(403);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointSaysWhoMayUseIt() {
    return closed()
        .map(
            door ->
                DynamicTest.dynamicTest(
                    door.toString(), () -> assertThat(door.roles()).isNotEmpty()));
  }

  private Stream<Door> closed() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(entry -> !RoleInterceptor.isOpenToAll(entry.getValue()))
        .filter(
            entry -> !entry.getValue().getBeanType().getSimpleName().equals("BasicErrorController"))
        .flatMap(entry -> doors(entry.getKey(), entry.getValue()));
  }

  private static Stream<Door> doors(RequestMappingInfo info, HandlerMethod method) {
    RequestMethod verb =
        info.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
    Optional<String> type =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .findFirst()
            .map(Object::toString);
    return info.getPatternValues().stream()
        .map(
            path ->
                new Door(
                    verb.name(),
                    path.replaceAll("\\{[^}]+}", "x"),
                    type.orElse("application/json"),
                    RoleInterceptor.roles(method)));
  }

  private HttpRequest.Builder knock(Door door) {
    return request(door.path())
        .header("Content-Type", door.contentType())
        .method(
            door.verb(),
            door.verb().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
  }

  private record Visit(Door door, Role role, IntSupplier knock) {
    int status() {
      return knock.getAsInt();
    }

    @Override
    public String toString() {
      return role + " " + door;
    }
  }

  private record Door(String verb, String path, String contentType, List<Role> roles) {
    boolean isForMachines() {
      return path.startsWith("/api");
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }
}
