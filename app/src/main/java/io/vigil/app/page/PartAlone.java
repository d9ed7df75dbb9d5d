package io.vigil.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A part of a page that no script asks for stands on a page of its own: a link opened in a new
 * window, or followed before the scripts were there.
 */
class PartAlone implements HandlerInterceptor {
  private static final String PARTS = "parts/";

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView answer) {
    if (answer != null
        && answer.getViewName() instanceof String view
        && view.startsWith(PARTS)
        && request.getHeader("HX-Request") == null) {
      answer.addObject("alone", view).setViewName("part");
    }
  }
}
