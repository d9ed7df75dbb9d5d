package io.vigil.api.message;

/** Names of the metadata that every message carries; all values are strings. */
public final class MetaDataKeys {
  /** Opaque id of the person or machine that acted. */
  public static final String ACTOR = "actor";

  public static final String ROLE = "role";

  /** Way the message came in: {@code page}, {@code api}, {@code import}, {@code monitor}. */
  public static final String CHANNEL = "channel";

  public static final String CORRELATION_ID = "correlationId";

  private MetaDataKeys() {}
}
