package io.vigil.app.axon.refusal;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** Gives whoever sent a command the refusal itself, wherever it was handled. */
final class RefusableCommands extends DefaultCommandGateway {

  RefusableCommands(CommandBus bus) {
    super(builder().commandBus(bus));
  }

  @Override
  public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
    super.<C, R>send(
        command, (message, result) -> callback.onResult(message, unpacked(message, result)));
  }

  private static <R> CommandResultMessage<? extends R> unpacked(
      CommandMessage<?> command, CommandResultMessage<? extends R> result) {
    return result.isExceptional()
        ? new GenericCommandResultMessage<>(
            Refused.in(result.exceptionResult()), result.getMetaData())
        : result;
  }
}
