package io.vigil.command.diagnosis;

import io.vigil.api.diagnosis.TextLimits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The aggregate, and what a college set for it. */
@Configuration(proxyBeanMethods = false)
@Import(Diagnosis.class)
public class DiagnosisConfiguration {

  @Bean
  Schemes diagnosisSchemes(
      @Value("${vigil.diagnosis.schemes:#{null}}") @Nullable Path directory,
      @Value("${vigil.diagnosis.scheme:" + SchemeFiles.USUAL + "}") String usual) {
    return SchemeFiles.read(directory, usual);
  }

  @Bean
  SchemeAnswers schemeAnswers(Schemes schemes) {
    return new SchemeAnswers(schemes);
  }

  @Bean
  TextLimits diagnosisTextLimits(Environment settings) {
    return TextLimits.set(settings::getProperty);
  }
}
