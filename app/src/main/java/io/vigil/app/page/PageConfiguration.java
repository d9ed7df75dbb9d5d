package io.vigil.app.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages, and the libraries of the pages under {@code /lib} whatever their version. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
  private static final List<Library> LIBRARIES =
      List.of(
          new Library("org.webjars.npm/tabler__core", "webjars", "dist/css/"),
          new Library("org.webjars.npm/htmx.org", "webjars", "dist/"),
          new Library("org.mvnpm/echarts", "_static", "dist/"));

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PartAlone());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (Library library : LIBRARIES) {
      registry
          .addResourceHandler("/lib/" + library.name() + "/*")
          .addResourceLocations(library.location())
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }
  }

  /**
   * Files of a Maven artifact that carries web resources.
   *
   * @param artifact group and name
   * @param root directory below {@code META-INF/resources}
   */
  private record Library(String artifact, String root, String directory) {

    String name() {
      return artifact.substring(artifact.indexOf('/') + 1);
    }

    String location() {
      return "classpath:/META-INF/resources/%s/%s/%s/%s"
          .formatted(root, name(), version(), directory);
    }

    private String version() {
      String properties = "META-INF/maven/" + artifact + "/pom.properties";
      try {
        Properties found = PropertiesLoaderUtils.loadProperties(new ClassPathResource(properties));
        return found.getProperty("version");
      } catch (IOException e) {
        throw new IllegalStateException("not on the classpath: " + artifact, e);
      }
    }
  }
}
