package io.vigil.command.review;

import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate, and what a college set for it. */
@Configuration(proxyBeanMethods = false)
@Import(ExternalReview.class)
public class ReviewConfiguration {

  @Bean
  ReviewSettings reviewSettings(
      @Value("${vigil.review.effective:12}") int effective,
      @Value("${vigil.review.abnormal:10}") int abnormal,
      @Value("${vigil.review.of:15}") int of,
      @Value("${vigil.review.reading:AND}") Reading reading,
      @Value("${vigil.review.days-public:30}") int daysPublic) {
    return new ReviewSettings(new ReviewRule(effective, abnormal, of), reading, daysPublic);
  }
}
