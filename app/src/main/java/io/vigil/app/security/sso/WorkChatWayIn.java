package io.vigil.app.security.sso;

import io.vigil.app.security.WayIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Signing in with a messenger. */
class WorkChatWayIn implements WayIn {
  private final WorkChat chat;
  private final Address address;
  private final Arrivals arrivals;
  private final ArrivalRefused refused;

  WorkChatWayIn(WorkChat chat, Address address, Arrivals arrivals, ArrivalRefused refused) {
    this.chat = chat;
    this.address = address;
    this.arrivals = arrivals;
    this.refused = refused;
    address.of("");
  }

  @Override
  public String key() {
    return chat.key();
  }

  @Override
  public @Nullable String label() {
    return chat.label();
  }

  @Override
  public String path() {
    return WorkChatFilter.start(chat);
  }

  @Override
  public String origin() {
    return chat.origin();
  }

  @Override
  public void open(HttpSecurity people) {
    var filter = new WorkChatFilter(chat, address, arrivals);
    filter.setAuthenticationManager(person -> person);
    filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
    filter.setAuthenticationSuccessHandler(new SavedRequestAwareAuthenticationSuccessHandler());
    filter.setAuthenticationFailureHandler(refused);
    people.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
  }

  /** Whoever signs out here stays signed in at the messenger, which is the phone's. */
  @Override
  public Optional<String> signOutAddress(Authentication person) {
    return Optional.empty();
  }
}
