package io.vigil.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
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

  @TestFactory
  Stream<DynamicTest> nobodyComesInWithoutSigningIn() {
    return closed()
        .map(
            door ->
                DynamicTest.dynamicTest(
                    door.toString(),
                    () ->
                        assertThat(send(knock(door)).statusCode())
                            .isIn(
                                door.path().startsWith("/api")
                                    ? List.of(401)
                                    : List.of(302, 401, 403))));
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
        .filter(door -> door.path().startsWith("/api"))
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

  private record Door(String verb, String path, String contentType, List<Role> roles) {
    @Override
    public String toString() {
      return verb + " " + path;
    }
  }
}
