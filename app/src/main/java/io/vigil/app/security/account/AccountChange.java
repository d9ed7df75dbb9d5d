package io.vigil.app.security.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an account.
 *
 * @param by who changed it; the account itself where nobody else did
 * @param was what stood there before; {@code null} where nothing did, or where it is not kept.
 *     Other accounts stand here with their ids
 */
public record AccountChange(
    UUID account, Instant at, UUID by, What what, @Nullable String was, @Nullable String became) {

  /** What was changed. */
  public enum What {
    CREATED,
    NAME_ZH,
    NAME_EN,
    ROLE,
    SCOPES,
    OFFICE,
    EXTERNAL_ID,
    VALID_UNTIL,
    ENABLED,
    PASSWORD_RESET,
    PASSWORD_LINK,
    PASSWORD_SET,
    CONTACT,
    DEPUTY_NAMED,
    DEPUTY_ENDED,
    HANDED_OVER,
    TOOK_OVER,
    ERASED
  }
}
