package io.vigil.app.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class RoleWebConfiguration implements WebMvcConfigurer {
  private final boolean anonymous;

  RoleWebConfiguration(@Value("${vigil.complaints.anonymous:false}") boolean anonymous) {
    this.anonymous = anonymous;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RoleInterceptor(anonymous));
  }
}
