package io.vigil.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever has not signed in sends no more than the form for requests takes. Parts of a form are
 * written to disk before anybody looks at them, so that this must come first.
 */
class UnsignedUploads extends OncePerRequestFilter {
  /** For the words of the form. */
  private static final DataSize WORDS = DataSize.ofMegabytes(1);

  private final long most;

  UnsignedUploads(int files, DataSize largest) {
    this.most = files * largest.toBytes() + WORDS.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isMultipart(request) && isTooMuch(request.getContentLengthLong()) && !isSignedIn()) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** What does not say how much it is may be any size. */
  private boolean isTooMuch(long length) {
    return length < 0 || length > most;
  }

  private static boolean isSignedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn;
  }
}
