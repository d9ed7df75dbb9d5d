package io.vigil.app.security;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives orders to the other parts of the system and waits for the answer. Where another node was
 * faster with the same case, the order is given once more, to the case as it is by then.
 */
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
    return answered(
        order,
        answer,
        again(
            () ->
                gateway.sendAndWait(message(order, channel), PATIENCE_SECONDS, TimeUnit.SECONDS)));
  }

  /**
   * @throws io.vigil.api.message.Rejection if the domain refuses
   */
  public <R> R give(Object command, String channel, Class<R> answer) {
    return answered(command, answer, again(() -> gateway.sendAndWait(message(command, channel))));
  }

  /**
   * @throws io.vigil.api.message.Rejection if the domain refuses
   */
  public void give(Object command, String channel) {
    again(() -> gateway.sendAndWait(message(command, channel)));
  }

  private static CommandMessage<Object> message(Object order, String channel) {
    return new GenericCommandMessage<>(order, Origin.metaData(channel));
  }

  private static @Nullable Object again(Supplier<@Nullable Object> order) {
    try {
      return order.get();
    } catch (ConcurrencyException | AggregateStreamCreationException faster) {
      return order.get();
    }
  }

  private static <R> R answered(Object order, Class<R> answer, @Nullable Object given) {
    return answer.cast(
        Objects.requireNonNull(given, () -> "no answer to " + order.getClass().getSimpleName()));
  }
}
