package io.vigil.app.rest;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

  /** After the roles: whoever may not come in is told nothing of their parameters. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new ControlCharacters()).order(1);
    registry
        .addInterceptor(new KnownParameters())
        .addPathPatterns("/api/reports/**", "/api/warnings/**", "/api/incidents/**")
        .order(2);
  }
}
