package io.vigil.monitor.alert.channel;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;

/** A way to hand over a message. */
public interface Channel {

  AlertChannel kind();

  /** Hands a message over and waits for the answer; it never throws. */
  Outcome send(Message message, Contact to);

  /** Cases that one message names one by one; more are counted, or go into the next one. */
  int lines();
}
