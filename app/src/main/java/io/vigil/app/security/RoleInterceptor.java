package io.vigil.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses every handler that is not {@link AllowedTo} the role of whoever asks. */
class RoleInterceptor implements HandlerInterceptor {
  private final boolean anonymous;

  /**
   * @param anonymous whether complaints are taken from people who have not signed in
   */
  RoleInterceptor(boolean anonymous) {
    this.anonymous = anonymous;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && request.getDispatcherType() != DispatcherType.ERROR
        && !isAllowed(method)) {
      throw new AuthorizationDeniedException(
          "not open to this role: " + method.getShortLogMessage());
    }
    return true;
  }

  private boolean isAllowed(HandlerMethod method) {
    if (isOpenToAll(method)
        || anonymous && method.hasMethodAnnotation(OpenToAnonymous.class) && signedIn() == null) {
      return true;
    }
    SignedIn person = signedIn();
    return person != null && roles(method).contains(person.role());
  }

  static boolean isOpenToAll(HandlerMethod method) {
    return method.hasMethodAnnotation(OpenToAll.class);
  }

  /** Roles that may call a handler; empty where nobody said so. */
  static List<Role> roles(HandlerMethod method) {
    AllowedTo found =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
    if (found == null) {
      found = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
    }
    return found == null ? fromLibrary(method) : List.of(found.value());
  }

  /** The OpenAPI document comes from a library; everybody who may use the API may read it. */
  private static List<Role> fromLibrary(HandlerMethod method) {
    return method.getBeanType().getPackageName().startsWith("org.springdoc.")
        ? List.of(ForReaders.class.getAnnotation(AllowedTo.class).value())
        : List.of();
  }

  private static @Nullable SignedIn signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn person
        ? person
        : null;
  }
}
