package io.vigil.app.security.account;

import io.vigil.app.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account shall be.
 *
 * @param nameEn blank for the Chinese name
 * @param scopes units whose subtrees it sees; empty for all
 * @param externalId number in the college's single sign-on; blank for none
 */
public record WantedAccount(
    String nameZh,
    String nameEn,
    Role role,
    List<String> scopes,
    @Nullable String externalId,
    boolean enabled) {

  public WantedAccount {
    nameZh = nameZh.strip();
    nameEn = nameEn.isBlank() ? nameZh : nameEn.strip();
    scopes = scopes.stream().map(String::strip).filter(unit -> !unit.isEmpty()).distinct().toList();
    externalId = externalId == null || externalId.isBlank() ? null : externalId.strip();
  }
}
