package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.monitor.alert.channel.Channel;
import java.util.Map;
import java.util.Optional;

/** The channels that are set up here. */
record Channels(Map<AlertChannel, Channel> byKind) {

  Optional<Channel> of(AlertChannel kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** The inbox needs no sending. */
  boolean has(AlertChannel kind) {
    return kind == AlertChannel.INBOX || byKind.containsKey(kind);
  }
}
