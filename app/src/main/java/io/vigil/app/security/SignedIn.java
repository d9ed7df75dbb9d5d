package io.vigil.app.security;

import io.vigil.api.casework.By;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Whoever is asking.
 *
 * @param scopes units whose subtrees are visible; empty for all
 * @param onBehalfOf the account for which this one acts (代签收), whose role and scopes these then
 *     are; {@code null} for nobody
 * @param office unit in whose name this one decides cases; {@code null} for none
 */
public record SignedIn(
    UUID id,
    String login,
    @Nullable String passwordHash,
    String nameZh,
    String nameEn,
    Role role,
    List<String> scopes,
    boolean isEnabled,
    @Nullable UUID onBehalfOf,
    @Nullable String office)
    implements UserDetails {
  private static final long serialVersionUID = 1L;

  /** How the logins of machines begin, which no person's can. */
  static final String MACHINE = "token:";

  public SignedIn {
    scopes = List.copyOf(scopes);
  }

  public SignedIn(
      UUID id,
      String login,
      @Nullable String passwordHash,
      String nameZh,
      String nameEn,
      Role role,
      List<String> scopes,
      boolean isEnabled) {
    this(id, login, passwordHash, nameZh, nameEn, role, scopes, isEnabled, null, null);
  }

  /** The same, of an office. */
  SignedIn of(@Nullable String unit) {
    return new SignedIn(
        id, login, passwordHash, nameZh, nameEn, role, scopes, isEnabled, onBehalfOf, unit);
  }

  /**
   * Whether somebody answers for one of these units: by their office, or as those below it.
   *
   * @param path ids from the root down to a unit
   */
  public boolean answersFor(List<String> path) {
    return office != null && path.contains(office) || scopes.stream().anyMatch(path::contains);
  }

  /** The office, or the one unit that somebody sees. */
  public @Nullable String officeOrOwn() {
    return office == null && scopes.size() == 1 ? scopes.getFirst() : office;
  }

  /** The same person, acting for another with what that one may do. */
  SignedIn onBehalfOf(SignedIn other) {
    return new SignedIn(
        id,
        login,
        passwordHash,
        "%s（代 %s）".formatted(nameZh, other.nameZh),
        "%s (for %s)".formatted(nameEn, other.nameEn),
        other.role,
        other.scopes,
        isEnabled,
        other.id,
        other.office);
  }

  /**
   * What a step of a case says of whoever takes it.
   *
   * @param channel such as {@code page} or {@code api}
   */
  public By by(String channel) {
    return new By(
        id.toString(), role.name(), channel, onBehalfOf == null ? null : onBehalfOf.toString());
  }

  /**
   * The same where somebody else is named for whom the step is taken.
   *
   * @param forWhom {@code null} for nobody but whom the session stands in for
   */
  public By by(String channel, @Nullable String forWhom) {
    By by = by(channel);
    return forWhom == null ? by : new By(by.actor(), by.role(), by.channel(), forWhom);
  }

  boolean isMachine() {
    return login.startsWith(MACHINE);
  }

  public boolean isOnBehalf() {
    return onBehalfOf != null;
  }

  /** Whether a session that began as this person may go on as what the account is now. */
  boolean mayGoOnAs(SignedIn now) {
    return now.isEnabled
        && role == now.role
        && scopes.equals(now.scopes)
        && Objects.equals(office, now.office)
        && Objects.equals(passwordHash, now.passwordHash);
  }

  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameZh;
  }

  public boolean is(Role... roles) {
    return List.of(roles).contains(role);
  }

  public boolean seesEverything() {
    return scopes.isEmpty() && role != Role.STUDENT;
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
