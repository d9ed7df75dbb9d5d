package io.vigil.app.role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** A part of the system that can run in a process of its own. */
public enum Role {
  COMMAND,
  QUERY,
  MONITOR,
  WEB;

  private static final String PROPERTY = "vigil.roles";

  static Set<Role> of(Environment environment) {
    var names = environment.getProperty(PROPERTY, String[].class, new String[0]);
    return names.length == 0
        ? EnumSet.allOf(Role.class)
        : Arrays.stream(names)
            .map(Role::named)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private static Role named(String name) {
    return Arrays.stream(values())
        .filter(role -> role.property().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() -> new RolesException("There is no role '" + name + "'.", allowed()));
  }

  private static String allowed() {
    var roles = Arrays.stream(values()).map(Role::property).collect(Collectors.joining(","));
    return "Set %s to one or more of %s.".formatted(PROPERTY, roles);
  }

  String property() {
    return name().toLowerCase(Locale.ROOT);
  }
}
