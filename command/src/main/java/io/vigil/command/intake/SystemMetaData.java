package io.vigil.command.intake;

import io.vigil.api.message.MetaDataKeys;
import java.util.Map;

/** What events carry that nobody asked for. */
public final class SystemMetaData {
  private SystemMetaData() {}

  public static Map<String, String> of(String channel) {
    return Map.of(MetaDataKeys.ACTOR, "system", MetaDataKeys.CHANNEL, channel);
  }
}
