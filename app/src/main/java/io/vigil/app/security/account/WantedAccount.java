package io.vigil.app.security.account;

import io.vigil.app.security.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account shall be.
 *
 * @param nameEn blank for the Chinese name
 * @param scopes units whose subtrees it sees; empty for all
 * @param office unit in whose name it decides cases; blank for none
 * @param externalId number in the college's single sign-on; blank for none
 * @param validUntil last day on which it lets anybody in; {@code null} for no end
 */
public record WantedAccount(
    String nameZh,
    String nameEn,
    Role role,
    List<String> scopes,
    @Nullable String office,
    @Nullable String externalId,
    @Nullable LocalDate validUntil,
    boolean enabled) {

  public WantedAccount(
      String nameZh,
      String nameEn,
      Role role,
      List<String> scopes,
      @Nullable String externalId,
      boolean enabled) {
    this(nameZh, nameEn, role, scopes, null, externalId, null, enabled);
  }

  public WantedAccount {
    nameZh = nameZh.strip();
    nameEn = nameEn.isBlank() ? nameZh : nameEn.strip();
    scopes = scopes.stream().map(String::strip).filter(unit -> !unit.isEmpty()).distinct().toList();
    office = office == null || office.isBlank() ? null : office.strip();
    externalId = externalId == null || externalId.isBlank() ? null : externalId.strip();
  }
}
