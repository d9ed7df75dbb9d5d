package io.vigil.app.axon;

import io.vigil.api.message.MetaDataKeys;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Passes on who acted, in which role, through which channel, and what belongs together. */
final class CallerCorrelation implements CorrelationDataProvider {

  private static final List<String> PASSED_ON =
      List.of(
          MetaDataKeys.ACTOR,
          MetaDataKeys.ON_BEHALF_OF,
          MetaDataKeys.ROLE,
          MetaDataKeys.CHANNEL,
          MetaDataKeys.CORRELATION_ID);

  @Override
  public Map<String, ?> correlationDataFor(Message<?> message) {
    var metaData = message.getMetaData();
    var data =
        PASSED_ON.stream()
            .filter(metaData::containsKey)
            .collect(Collectors.toMap(key -> key, key -> String.valueOf(metaData.get(key))));
    data.putIfAbsent(MetaDataKeys.CORRELATION_ID, message.getIdentifier());
    return data;
  }
}
