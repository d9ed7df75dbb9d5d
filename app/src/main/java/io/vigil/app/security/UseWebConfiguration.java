package io.vigil.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who was answered. */
@Configuration(proxyBeanMethods = false)
class UseWebConfiguration implements WebMvcConfigurer {
  private final WeeklyUse use;

  UseWebConfiguration(WeeklyUse use) {
    this.use = use;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new UseInterceptor(use));
  }

  private record UseInterceptor(WeeklyUse use) implements HandlerInterceptor {

    @Override
    public void afterCompletion(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable Exception failure) {
      Authentication asking = SecurityContextHolder.getContext().getAuthentication();
      if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
          && asking != null
          && asking.getPrincipal() instanceof SignedIn person) {
        use.note(person);
      }
    }
  }
}
