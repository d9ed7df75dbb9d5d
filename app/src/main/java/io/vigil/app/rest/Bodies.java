package io.vigil.app.rest;

import io.vigil.api.message.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads fields of bodies, and says what is wrong with those it cannot. */
final class Bodies {
  private Bodies() {}

  /**
   * A step was taken.
   *
   * @param part id of what it is about within the case, such as a finding
   */
  record Taken(String id, String step, @Nullable String part) {}

  /** Reads bodies, and refuses in them what could not be read again once it is stored. */
  static JsonMapper strict(JsonMapper mapper) {
    AnnotationIntrospector known = mapper.deserializationConfig().getAnnotationIntrospector();
    return mapper
        .rebuild()
        .annotationIntrospector(AnnotationIntrospector.pair(new BodyNulls(), known))
        .addModule(new SimpleModule("plain-text").addDeserializer(String.class, new PlainText()))
        .build();
  }

  static String required(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", name);
    }
    return value.strip();
  }

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  /** A step as it stands in an address. */
  static <E extends Enum<E>> E step(String step, Class<E> type) {
    String wanted = step.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new BadParameter(
                    "step", step, "write one of " + Parameters.names(type).replace('_', '-')));
  }
}
