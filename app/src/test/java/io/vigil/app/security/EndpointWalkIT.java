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
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knocks at every door. */
@Order(3)
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
    } else if (door.isGet()) {
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
                    visit.toString(),
                    () ->
                        assertThat(visit.status()).as(visit.toString()).isIn(200, 302, 400, 404)));
  }

  private Stream<Visit> visits(boolean allowed) {
    Map<Role, Visitor> browsers = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      HttpClient browser = signedIn(role);
      browsers.put(role, new Visitor(browser, csrf(browser)));
    }
    return closed()
        .filter(door -> !door.isForMachines())
        .flatMap(door -> browsers.entrySet().stream().map(e -> visit(door, e)))
        .filter(visit -> visit.door().roles().contains(visit.role()) == allowed);
  }

  /**
   * Somebody who has signed in.
   *
   * @param token of the session, as it stands in its forms
   */
  private record Visitor(HttpClient browser, String token) {}

  private Visit visit(Door door, Map.Entry<Role, Visitor> visitor) {
    return new Visit(door, visitor.getKey(), () -> knock(door, visitor.getValue()));
  }

  private int knock(Door door, Visitor visitor) {
    return send(visitor.browser(), knock(door).header("X-CSRF-TOKEN", visitor.token()))
        .statusCode();
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
    return calls(false)
        .map(
            call ->
                DynamicTest.dynamicTest(
                    call.toString(), () -> assertThat(call.status()).isEqualTo(403)));
  }

  /** Whatever is wrong with the request then, it is not who asks. */
  @TestFactory
  Stream<DynamicTest> everyRoleComesInWhereItIsAllowed() {
    return calls(true)
        .map(
            call ->
                DynamicTest.dynamicTest(
                    call.toString(),
                    () ->
                        assertThat(call.status())
                            .as(call.toString())
                            .isNotIn(401, 403, 405)
                            .isLessThan(500)));
  }

  private Stream<Visit> calls(boolean allowed) {
    Map<Role, String> keys = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      keys.put(role, key(role));
    }
    return closed()
        .filter(Door::isForMachines)
        .flatMap(door -> keys.entrySet().stream().map(e -> call(door, e.getKey(), e.getValue())))
        .filter(call -> call.door().roles().contains(call.role()) == allowed);
  }

  private String key(Role role) {
    return tokens.issue("walk-" + role, role, List.of("LL"), UUID.randomUUID(), null);
  }

  private Visit call(Door door, Role role, String key) {
    return new Visit(
        door, role, () -> send(knock(door).header("Authorization", "Bearer " + key)).statusCode());
  }

  /** The machine room of the framework stands outside the handlers of our own. */
  @TestFactory
  Stream<DynamicTest> onlyAdministratorsAndMetersReadTheActuators() {
    return Arrays.stream(Role.values())
        .flatMap(
            role ->
                Stream.of("/actuator/prometheus", "/actuator/info", "/actuator")
                    .map(
                        path ->
                            DynamicTest.dynamicTest(
                                role + " " + path, () -> readsActuator(role, path))));
  }

  private void readsActuator(Role role, String path) {
    boolean allowed = role == Role.ADMIN || role == Role.METRICS;
    int status =
        send(request(path).header("Authorization", "Bearer " + key(role)).GET()).statusCode();
    assertThat(status == 403).isEqualTo(!allowed);
    assertThat(status).isNotEqualTo(401);
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
    return Door.all(mappings).filter(door -> !door.open());
  }

  private HttpRequest.Builder knock(Door door) {
    return request(door.address())
        .header("Content-Type", door.contentType())
        .method(
            door.verb(), door.isGet() ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
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
}
