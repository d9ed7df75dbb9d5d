package io.vigil.app.rest;

import io.vigil.api.message.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says which field of a body cannot be read, and why, without a word of the code that reads it. */
final class UnreadBody {
  private static final String NOT_JSON =
      "The body cannot be read as JSON; check its syntax and the names of its fields.";

  private UnreadBody() {}

  /** What is missing is refused as fields are that are looked at later. */
  static Exception told(Exception e) {
    return e instanceof HttpMessageNotReadableException
            && e.getCause() instanceof InvalidNullException missing
        ? Rejection.invalid("field.missing", "'%s' is missing.", missing(missing))
        : e;
  }

  private static String missing(InvalidNullException e) {
    String path = path(e.getPath());
    PropertyName name = e.getPropertyName();
    if (name == null || isOnTheWay(e.getPath(), name.getSimpleName())) {
      return path;
    }
    return path.isEmpty() ? name.getSimpleName() : path + "." + name.getSimpleName();
  }

  private static boolean isOnTheWay(List<JacksonException.Reference> path, String name) {
    return path.stream().anyMatch(part -> name.equals(part.getPropertyName()));
  }

  static String detail(HttpMessageNotReadableException e) {
    return switch (e.getCause()) {
      case InvalidFormatException bad ->
          "'%s' has the value '%s', which cannot be read; %s."
              .formatted(path(bad.getPath()), bad.getValue(), remedy(bad));
      case MismatchedInputException bad when !bad.getPath().isEmpty() ->
          "'%s' cannot be read; %s.".formatted(path(bad.getPath()), remedy(bad.getTargetType()));
      case JacksonException bad when isKnown(bad.getLocation()) ->
          "The body cannot be read as JSON at line %d, column %d; check its syntax there."
              .formatted(bad.getLocation().getLineNr(), bad.getLocation().getColumnNr());
      case null, default -> NOT_JSON;
    };
  }

  private static boolean isKnown(TokenStreamLocation location) {
    return location != null && location.getLineNr() > 0;
  }

  /** A text is refused for what it holds alone. */
  private static String remedy(InvalidFormatException bad) {
    return bad.getTargetType() == String.class
        ? ControlCharacters.REMEDY
        : remedy(bad.getTargetType());
  }

  private static String remedy(@Nullable Class<?> type) {
    if (type == String.class) {
      return "write a text";
    }
    if (type != null && type.isEnum()) {
      return "write one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (type == Boolean.class || type == boolean.class) {
      return "write true or false";
    }
    return type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type))
        ? "write a number"
        : "see /api/openapi.json for its form";
  }

  /** Such as {@code tasks[0].kind}. */
  private static String path(List<JacksonException.Reference> parts) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference part : parts) {
      if (part.getPropertyName() == null) {
        path.append('[').append(part.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(part.getPropertyName());
      }
    }
    return path.toString();
  }
}
