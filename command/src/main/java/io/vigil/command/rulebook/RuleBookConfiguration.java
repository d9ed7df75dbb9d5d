package io.vigil.command.rulebook;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules in force here. */
@Configuration(proxyBeanMethods = false)
public class RuleBookConfiguration {

  @Bean
  RuleBooks ruleBooks(@Value("${vigil.rule-books:#{null}}") @Nullable Path directory) {
    return RuleBookFiles.read(directory);
  }

  @Bean
  RuleBookAnswers ruleBookAnswers(RuleBooks books) {
    return new RuleBookAnswers(books);
  }
}
