package io.vigil.app.rest;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

  /** Of bodies alone: what is stored already is read as it is. */
  @Bean
  ServerHttpMessageConvertersCustomizer bodies(JsonMapper mapper) {
    return converters ->
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(Bodies.strict(mapper)));
  }

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
