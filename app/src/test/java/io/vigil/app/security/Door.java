package io.vigil.app.security;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A method of an address.
 *
 * @param open whether it needs no signing in
 */
record Door(String verb, String path, String contentType, List<Role> roles, boolean open) {

  /** Every door of the house, in the order of the addresses. */
  static Stream<Door> all(RequestMappingHandlerMapping mappings) {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(
            entry -> !entry.getValue().getBeanType().getSimpleName().equals("BasicErrorController"))
        .flatMap(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Door::path).thenComparing(Door::verb));
  }

  private static Stream<Door> of(RequestMappingInfo info, HandlerMethod method) {
    String type =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .findFirst()
            .map(Object::toString)
            .orElse("application/json");
    return info.getPatternValues().stream()
        .flatMap(
            path ->
                verbs(info).stream()
                    .map(
                        verb ->
                            new Door(
                                verb.name(),
                                path,
                                type,
                                RoleInterceptor.roles(method),
                                RoleInterceptor.isOpenToAll(method))));
  }

  private static Set<RequestMethod> verbs(RequestMappingInfo info) {
    Set<RequestMethod> named = info.getMethodsCondition().getMethods();
    return named.isEmpty() ? Set.of(RequestMethod.GET) : named;
  }

  boolean isForMachines() {
    return path.startsWith("/api");
  }

  boolean isGet() {
    return verb.equals("GET");
  }

  /** An address behind it, of something that does not exist. */
  String address() {
    return path.replaceAll("\\{[^}]+}", "x");
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }
}
