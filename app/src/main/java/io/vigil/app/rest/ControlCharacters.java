package io.vigil.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses parameters with characters that nobody types and no database text can hold. */
class ControlCharacters implements HandlerInterceptor {

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
      if (value.chars().anyMatch(ControlCharacters::isRefused)) {
        throw new BadParameter(
            name, visible(value), "leave out the control characters (shown as \uFFFD)");
      }
    }
  }

  private static boolean isRefused(int character) {
    return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
  }

  private static String visible(String value) {
    StringBuilder text = new StringBuilder();
    value.chars().forEach(c -> text.append(isRefused(c) ? '\uFFFD' : (char) c));
    return text.toString();
  }
}
