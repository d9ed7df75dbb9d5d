package io.vigil.monitor.watch;

import io.vigil.api.message.MetaDataKeys;
import io.vigil.api.warning.WarningCommand;
import io.vigil.monitor.watch.Findings.Because;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * Sends what was found. In one process the commands run on this thread inside the unit of work of
 * the batch, so that everything is stored with its token or not at all; elsewhere they run beside
 * each other, those of one warning in their order.
 */
public final class Dispatch {
  private final EventBus events;
  private final CommandGateway commands;

  Dispatch(EventBus events, CommandGateway commands) {
    this.events = events;
    this.commands = commands;
  }

  public void send(Findings findings) {
    if (!findings.events().isEmpty()) {
      events.publish(findings.events().stream().map(Dispatch::event).toList());
    }
    Map<String, CompletableFuture<Object>> sent = new HashMap<>();
    findings.commands().forEach(command -> send(command, sent));
    sent.values().forEach(CompletableFuture::join);
  }

  private void send(Because<WarningCommand> command, Map<String, CompletableFuture<Object>> sent) {
    var message = new GenericCommandMessage<>(command.message(), because(command));
    CompletableFuture<Object> before = sent.get(command.message().warningId());
    sent.put(
        command.message().warningId(),
        before == null
            ? commands.send(message)
            : before.thenCompose(ignored -> commands.send(message)));
  }

  private static EventMessage<?> event(Because<?> signal) {
    return new GenericEventMessage<>(signal.message(), because(signal));
  }

  private static Map<String, String> because(Because<?> one) {
    return Map.of(MetaDataKeys.CHANNEL, "monitor", MetaDataKeys.CORRELATION_ID, one.eventId());
  }
}
