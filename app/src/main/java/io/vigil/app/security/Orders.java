package io.vigil.app.security;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Tells the write side what a person wants, and waits until it is done. */
@Component
public class Orders {
  private final CommandGateway gateway;

  Orders(CommandGateway gateway) {
    this.gateway = gateway;
  }

  /**
   * @throws io.vigil.api.message.Rejection if the domain refuses
   */
  public void give(Object command, String channel) {
    gateway.sendAndWait(new GenericCommandMessage<>(command, Origin.metaData(channel)));
  }
}
