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

/**
 * Makes guessing slow: after ten wrong passwords an account rests for that address, after thirty
 * from anywhere for every address.
 */
@Component
class SignInThrottle implements UserDetailsChecker {
  private static final int TRIES_FROM_ADDRESS = 10;
  private static final int TRIES = 30;

  private final Cache<String, Integer> byAddress = counter();
  private final Cache<String, Integer> byLogin = counter();

  @Override
  public void check(UserDetails account) {
    if (!account.isEnabled()) {
      throw new DisabledException("this account is switched off");
    }
    String login = login(account.getUsername());
    if (isSpent(byAddress, key(login), TRIES_FROM_ADDRESS) || isSpent(byLogin, login, TRIES)) {
      throw new LockedException("too many wrong passwords; wait five minutes and try again");
    }
  }

  @EventListener
  void on(AuthenticationFailureBadCredentialsEvent event) {
    String login = login(event.getAuthentication().getName());
    byAddress.asMap().merge(key(login), 1, Integer::sum);
    byLogin.asMap().merge(login, 1, Integer::sum);
  }

  /** Only this address is free again: the others may still be guessing. */
  @EventListener
  void on(AuthenticationSuccessEvent event) {
    byAddress.invalidate(key(login(event.getAuthentication().getName())));
  }

  private static Cache<String, Integer> counter() {
    return Caffeine.newBuilder()
        .maximumSize(10_000)
        .expireAfterWrite(Duration.ofMinutes(5))
        .build();
  }

  private static boolean isSpent(Cache<String, Integer> failures, String key, int tries) {
    Integer count = failures.getIfPresent(key);
    return count != null && count >= tries;
  }

  private static String login(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  private static String key(String login) {
    return login + "|" + address();
  }

  private static String address() {
    RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
    return attributes instanceof ServletRequestAttributes servlet
        ? servlet.getRequest().getRemoteAddr()
        : "";
  }
}
