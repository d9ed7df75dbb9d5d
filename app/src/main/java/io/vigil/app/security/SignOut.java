package io.vigil.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Leads whoever signs out to the place where they signed in, so that they are out there too. */
class SignOut implements LogoutSuccessHandler {
  private final List<WayIn> ways;

  SignOut(List<WayIn> ways) {
    this.ways = List.copyOf(ways);
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
      throws IOException {
    Optional<String> elsewhere =
        person == null
            ? Optional.empty()
            : ways.stream().flatMap(way -> way.signOutAddress(person).stream()).findFirst();
    response.sendRedirect(elsewhere.orElse(request.getContextPath() + "/sign-in?out"));
  }
}
