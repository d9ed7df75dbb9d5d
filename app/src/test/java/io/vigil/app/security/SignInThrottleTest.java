package io.vigil.app.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SignInThrottleTest {
  private final SignInThrottle throttle = new SignInThrottle();

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void tenWrongPasswordsLockAnAddressOnly() {
    IntStream.range(0, 10).forEach(i -> failFrom("10.0.0.1"));

    from("10.0.0.1");
    assertThatThrownBy(() -> throttle.check(account())).isInstanceOf(LockedException.class);
    from("10.0.0.2");
    assertThatCode(() -> throttle.check(account())).doesNotThrowAnyException();
  }

  @Test
  void thirtyWrongPasswordsFromAnywhereLockTheLogin() {
    IntStream.range(0, 29).forEach(i -> failFrom("10.0.0." + i));
    from("10.0.1.1");
    assertThatCode(() -> throttle.check(account())).doesNotThrowAnyException();

    failFrom("10.0.0.99");

    from("10.0.1.1");
    assertThatThrownBy(() -> throttle.check(account())).isInstanceOf(LockedException.class);
  }

  @Test
  void comingInForgetsTheFailuresOfThatAddress() {
    IntStream.range(0, 9).forEach(i -> failFrom("10.0.0.1"));
    throttle.on(new AuthenticationSuccessEvent(typed()));

    failFrom("10.0.0.1");

    assertThatCode(() -> throttle.check(account())).doesNotThrowAnyException();
  }

  private void failFrom(String address) {
    from(address);
    throttle.on(
        new AuthenticationFailureBadCredentialsEvent(typed(), new BadCredentialsException("no")));
  }

  private static void from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  private static UsernamePasswordAuthenticationToken typed() {
    return UsernamePasswordAuthenticationToken.unauthenticated(" Dean ", "guess");
  }

  private static SignedIn account() {
    return new SignedIn(
        UUID.randomUUID(), "dean", "hash", "院长", "Dean", Role.LEADER, List.of(), true);
  }
}
