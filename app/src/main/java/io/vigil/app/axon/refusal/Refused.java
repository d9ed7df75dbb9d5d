package io.vigil.app.axon.refusal;

import org.axonframework.messaging.HandlerExecutionException;

/** Finds the refusal in what arrived of it. */
final class Refused {

  private Refused() {}

  static Throwable in(Throwable failure) {
    return HandlerExecutionException.<Object>resolveDetails(failure)
        .filter(CarriedRefusal.class::isInstance)
        .<Throwable>map(carried -> ((CarriedRefusal) carried).unpacked())
        .orElse(failure);
  }
}
