package io.vigil.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses parameters with characters that nobody types and no database text can hold. */
class ControlCharacters implements HandlerInterceptor {
  static final String REMEDY = "leave out the control characters (shown as \uFFFD)";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.getParameterMap().forEach(ControlCharacters::check);
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> parts) {
      parts.forEach((name, value) -> check(String.valueOf(name), String.valueOf(value)));
    }
    return true;
  }

  private static void check(String name, String... values) {
    for (String value : values) {
      if (areIn(value)) {
        throw new BadParameter(name, visible(value), REMEDY);
      }
    }
  }

  static boolean areIn(String text) {
    return text.chars().anyMatch(ControlCharacters::isRefused);
  }

  private static boolean isRefused(int character) {
    return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
  }

  static String visible(String value) {
    StringBuilder text = new StringBuilder();
    value.chars().forEach(c -> text.append(isRefused(c) ? '\uFFFD' : (char) c));
    return text.toString();
  }
}
