package io.vigil.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes guessing slow: after ten wrong passwords an account rests for that address. */
@Component
class SignInThrottle implements UserDetailsChecker {
  private static final int TRIES = 10;

  private final Cache<String, Integer> failures =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  @Override
  public void check(UserDetails account) {
    if (!account.isEnabled()) {
      throw new DisabledException("this account is switched off");
    }
    Integer count = failures.getIfPresent(key(account.getUsername()));
    if (count != null && count >= TRIES) {
      throw new LockedException("too many wrong passwords; wait five minutes and try again");
    }
  }

  @EventListener
  void on(AuthenticationFailureBadCredentialsEvent event) {
    failures.asMap().merge(key(event.getAuthentication().getName()), 1, Integer::sum);
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    failures.invalidate(key(event.getAuthentication().getName()));
  }

  private static String key(String login) {
    return login.strip().toLowerCase(Locale.ROOT) + "|" + address();
  }

  private static String address() {
    RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
    return attributes instanceof ServletRequestAttributes servlet
        ? servlet.getRequest().getRemoteAddr()
        : "";
  }
}
