package io.vigil.app.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A line of a form ends with one character. Browsers count it as one where they limit what is
 * written, and send it as two, so that a text at its limit would be refused.
 */
@Component
class LineEnds extends OncePerRequestFilter {
  private static final Pattern LINE_END = Pattern.compile("\r\n?");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Written(request), response);
  }

  private static final class Written extends HttpServletRequestWrapper {
    Written(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String value = super.getParameter(name);
      return value == null ? null : plain(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] values = super.getParameterValues(name);
      return values == null ? null : plain(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> all = new LinkedHashMap<>();
      super.getParameterMap().forEach((name, values) -> all.put(name, plain(values)));
      return all;
    }

    private static String[] plain(String[] values) {
      return Arrays.stream(values).map(Written::plain).toArray(String[]::new);
    }

    private static String plain(String value) {
      return LINE_END.matcher(value).replaceAll("\n");
    }
  }
}
