package io.vigil.app.complaint;

import io.vigil.app.security.HourlyLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** How much one address may do without a sign-in. */
@Component
class ComplaintThrottle {
  private final HourlyLimit filed;
  private final HourlyLimit guessed;

  ComplaintThrottle(@Value("${vigil.complaints.per-hour:30}") int most) {
    filed = new HourlyLimit(most, "requests");
    guessed = new HourlyLimit(most, "unknown codes");
  }

  /**
   * @throws ErrorResponseException 429 if the address has filed too much within the hour
   */
  void file(String address) {
    filed.take(address);
  }

  /**
   * @throws ErrorResponseException 429 if the address has tried too many codes that do not exist
   */
  void look(String address) {
    guessed.check(address);
  }

  void guessed(String address) {
    guessed.count(address);
  }
}
