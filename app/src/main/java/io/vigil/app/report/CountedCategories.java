package io.vigil.app.report;

import io.vigil.api.report.ReportCategories;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a college counts as teaching and as safety, for the pages and for the reports. */
@Configuration(proxyBeanMethods = false)
class CountedCategories {

  @Bean
  ReportCategories reportCategories(
      @Value("${vigil.report.teaching-categories:教学类,教学,teaching}") Set<String> teaching,
      @Value("${vigil.report.safety-categories:安全类,安全,safety}") Set<String> safety) {
    return new ReportCategories(teaching, safety);
  }
}
