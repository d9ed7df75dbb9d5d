package io.vigil.app.complaint;

import io.vigil.app.security.HourlyLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** How much one address may do without a sign-in. */
@Component
class ComplaintThrottle {
  private final HourlyLimit filed;
  private final HourlyLimit sent;
  private final HourlyLimit guessed;

  ComplaintThrottle(
      @Value("${vigil.complaints.per-hour:30}") int most,
      @Value("${vigil.complaints.files-per-hour:30}") int mostFiles) {
    filed = new HourlyLimit(most, "requests");
    sent = new HourlyLimit(mostFiles, "files");
    guessed = new HourlyLimit(most, "unknown codes");
  }

  /**
   * @param files that come with the request
   * @throws ErrorResponseException 429 if the address has filed or sent too much within the hour
   */
  void file(String address, int files) {
    filed.take(address);
    send(address, files);
  }

  /**
   * @param files that are added to a request
   * @throws ErrorResponseException 429 if the address has sent too much within the hour
   */
  void send(String address, int files) {
    for (int i = 0; i < files; i++) {
      sent.take(address);
    }
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
