package io.vigil.app.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock of the college that runs as clocks do, and leaps to moments to come. */
final class StoryClock extends Clock {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock real = Clock.systemUTC();
  private volatile Duration ahead = Duration.ZERO;

  StoryClock(String moment) {
    leapTo(moment);
  }

  /** Puts the clock in the place of the system's: what it does at its start is of the story too. */
  @TestConfiguration(proxyBeanMethods = false)
  static class InItsPlace {
    @Bean
    @Primary
    StoryClock storyClock(@Value("${story.begins-at}") String moment) {
      return new StoryClock(moment);
    }
  }

  void leapTo(String moment) {
    ahead = Duration.between(real.instant(), LocalDateTime.parse(moment).atZone(ZONE).toInstant());
  }

  void leap(Duration duration) {
    ahead = ahead.plus(duration);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
