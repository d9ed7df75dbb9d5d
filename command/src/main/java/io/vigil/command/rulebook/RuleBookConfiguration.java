package io.vigil.command.rulebook;

import io.vigil.command.fact.FactStore;
import io.vigil.command.reference.References;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules in force here. */
@Configuration(proxyBeanMethods = false)
public class RuleBookConfiguration {

  @Bean
  RuleBooks ruleBooks(
      @Value("${vigil.rule-books:#{null}}") @Nullable Path directory,
      ObjectProvider<OwnRules> own,
      References references) {
    return new RuleBooks(
        RuleBookFiles.read(directory, own.getIfAvailable(() -> standard -> standard)),
        () -> references.current().rules());
  }

  @Bean
  RuleBookAnswers ruleBookAnswers(RuleBooks books, References references) {
    return new RuleBookAnswers(books, references);
  }

  @Bean
  RuleBookSetting ruleBookSetting(
      FactStore store, RuleBooks books, References references, Clock clock, ZoneId zone) {
    return new RuleBookSetting(store, books, references, clock, zone);
  }
}
