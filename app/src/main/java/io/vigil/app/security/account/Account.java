package io.vigil.app.security.account;

import io.vigil.app.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param scopes units whose subtrees are visible; empty for all
 * @param office unit in whose name the account decides cases; {@code null} for none
 * @param externalId number under which the college's single sign-on knows the person
 * @param validUntil last day on which it lets anybody in; {@code null} for no end
 * @param password whether one is set
 * @param erasedAt when the person was erased; {@code null} if not
 */
public record Account(
    UUID id,
    String login,
    String nameZh,
    String nameEn,
    Role role,
    List<String> scopes,
    @Nullable String office,
    @Nullable String externalId,
    @Nullable LocalDate validUntil,
    boolean enabled,
    boolean password,
    boolean demo,
    Instant createdAt,
    @Nullable Instant erasedAt) {

  public Account {
    scopes = List.copyOf(scopes);
  }

  public boolean erased() {
    return erasedAt != null;
  }

  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameZh;
  }

  boolean isActingAdministrator() {
    return enabled && role == Role.ADMIN;
  }
}
