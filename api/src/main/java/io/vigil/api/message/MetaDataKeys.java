package io.vigil.api.message;

/** Names of the metadata that every message carries; all values are strings. */
public final class MetaDataKeys {
  /** Opaque id of the person or machine that acted. */
  public static final String ACTOR = "actor";

  /** Opaque id of the person for whom it was done; absent for nobody. */
  public static final String ON_BEHALF_OF = "onBehalfOf";

  public static final String ROLE = "role";

  /** Way the message came in: {@code page}, {@code api}, {@code import}, {@code monitor}. */
  public static final String CHANNEL = "channel";

  public static final String CORRELATION_ID = "correlationId";

  private MetaDataKeys() {}
}
