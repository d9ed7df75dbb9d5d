package io.vigil.app.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** How often one address may do something within an hour; a whole campus may share one. */
public final class HourlyLimit {
  private static final Duration TIME = Duration.ofHours(1);

  private final int most;
  private final String what;
  private final LoadingCache<String, AtomicInteger> counts =
      Caffeine.newBuilder()
          .maximumSize(100_000)
          .expireAfterWrite(TIME)
          .build(address -> new AtomicInteger());

  /**
   * @param what is counted, in the plural
   */
  public HourlyLimit(int most, String what) {
    this.most = most;
    this.what = what;
  }

  public void count(String address) {
    counts.get(address).incrementAndGet();
  }

  /**
   * Counts, and refuses what is too much.
   *
   * @throws ErrorResponseException 429
   */
  public void take(String address) {
    if (counts.get(address).incrementAndGet() > most) {
      throw tooMany();
    }
  }

  /**
   * Refuses where all that is allowed was counted.
   *
   * @throws ErrorResponseException 429
   */
  public void check(String address) {
    if (counts.get(address).get() >= most) {
      throw tooMany();
    }
  }

  private ErrorResponseException tooMany() {
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
