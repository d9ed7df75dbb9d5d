package io.vigil.app.security;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Whoever is asking.
 *
 * @param scopes units whose subtrees are visible; empty for all
 */
public record SignedIn(
    UUID id,
    String login,
    @Nullable String passwordHash,
    String nameZh,
    String nameEn,
    Role role,
    List<String> scopes,
    boolean isEnabled)
    implements UserDetails {
  private static final long serialVersionUID = 1L;

  public SignedIn {
    scopes = List.copyOf(scopes);
  }

  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameZh;
  }

  public boolean is(Role... roles) {
    return List.of(roles).contains(role);
  }

  public boolean seesEverything() {
    return scopes.isEmpty();
  }

  /** The actor whose imports may be seen; {@code null} for everybody's. */
  public @Nullable String onlyActor() {
    return seesEverything() ? null : id.toString();
  }

  @Override
  public List<GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority(role.authority()));
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return login;
  }

  /** Without the hash, so that it never reaches a log. */
  @Override
  public String toString() {
    return login + " (" + role + ")";
  }
}
