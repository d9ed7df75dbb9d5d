package io.vigil.app.complaint;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** How much one address may do without a sign-in; a whole campus may share one. */
@Component
class ComplaintThrottle {
  private static final Duration TIME = Duration.ofHours(1);

  private final int most;
  private final LoadingCache<String, AtomicInteger> filed = counters();
  private final LoadingCache<String, AtomicInteger> guessed = counters();

  ComplaintThrottle(@Value("${vigil.complaints.per-hour:30}") int most) {
    this.most = most;
  }

  private static LoadingCache<String, AtomicInteger> counters() {
    return Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterWrite(TIME)
        .build(address -> new AtomicInteger());
  }

  /**
   * @throws ErrorResponseException 429 if the address has filed too much within the hour
   */
  void file(String address) {
    if (filed.get(address).incrementAndGet() > most) {
      throw tooMany("requests");
    }
  }

  /**
   * @throws ErrorResponseException 429 if the address has tried too many codes that do not exist
   */
  void look(String address) {
    if (guessed.get(address).get() >= most) {
      throw tooMany("unknown codes");
    }
  }

  void guessed(String address) {
    guessed.get(address).incrementAndGet();
  }

  private ErrorResponseException tooMany(String what) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.TOO_MANY_REQUESTS,
            "More than %d %s within an hour came from your address. Wait an hour, or sign in."
                .formatted(most, what));
    var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, problem, null);
    refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(TIME.toSeconds()));
    return refusal;
  }
}
