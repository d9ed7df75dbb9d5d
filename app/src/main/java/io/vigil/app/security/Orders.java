package io.vigil.app.security;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Gives orders to the other parts of the system and waits for the answer. */
@Component
public class Orders {
  private static final long PATIENCE_SECONDS = 60;

  private final CommandGateway gateway;

  Orders(CommandGateway gateway) {
    this.gateway = gateway;
  }

  public <R> R give(Object order, Class<R> answer) {
    return give(order, answer, "page");
  }

  /**
   * @throws io.vigil.api.message.Rejection if the domain refuses
   */
  public <R> R give(Object order, Class<R> answer, String channel) {
    var message = new GenericCommandMessage<>(order, Origin.metaData(channel));
    Object given = gateway.sendAndWait(message, PATIENCE_SECONDS, TimeUnit.SECONDS);
    return answer.cast(
        Objects.requireNonNull(given, () -> "no answer to " + order.getClass().getSimpleName()));
  }

  /**
   * @throws io.vigil.api.message.Rejection if the domain refuses
   */
  public <R> R give(Object command, String channel, Class<R> answer) {
    Object given =
        gateway.sendAndWait(new GenericCommandMessage<>(command, Origin.metaData(channel)));
    return answer.cast(
        Objects.requireNonNull(given, () -> "no answer to " + command.getClass().getSimpleName()));
  }

  /**
   * @throws io.vigil.api.message.Rejection if the domain refuses
   */
  public void give(Object command, String channel) {
    gateway.sendAndWait(new GenericCommandMessage<>(command, Origin.metaData(channel)));
  }
}
