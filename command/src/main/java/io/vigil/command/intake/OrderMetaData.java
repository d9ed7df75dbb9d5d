package io.vigil.command.intake;

import io.vigil.api.message.MetaDataKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;

/** What events carry of the order that they follow from. */
public final class OrderMetaData {
  private static final List<String> KEPT =
      List.of(
          MetaDataKeys.ACTOR, MetaDataKeys.ROLE, MetaDataKeys.CHANNEL, MetaDataKeys.CORRELATION_ID);

  private OrderMetaData() {}

  public static Map<String, String> of(MetaData order) {
    var kept = new HashMap<String, String>();
    for (String name : KEPT) {
      if (order.get(name) instanceof String text) {
        kept.put(name, text);
      }
    }
    return kept;
  }
}
