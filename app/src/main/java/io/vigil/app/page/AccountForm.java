package io.vigil.app.page;

import io.vigil.app.security.Role;
import io.vigil.app.security.account.WantedAccount;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is typed about an account.
 *
 * @param scopes codes of units, ticked or typed, with blanks or commas between them
 * @param enabled missing where the box is not ticked
 */
record AccountForm(
    @Nullable String login,
    @NotNull String nameZh,
    @Nullable String nameEn,
    @NotNull Role role,
    @Nullable String scopes,
    @Nullable String office,
    @Nullable String externalId,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validUntil,
    @Nullable Boolean enabled) {

  WantedAccount wanted() {
    return new WantedAccount(
        nameZh,
        orEmpty(nameEn),
        role,
        units(),
        office,
        externalId,
        validUntil,
        enabled != null && enabled);
  }

  String typedLogin() {
    return orEmpty(login);
  }

  private List<String> units() {
    return List.of(orEmpty(scopes).strip().split("[\\s,，;；、]+"));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
