package io.vigil.command.fact;

final class Unchecked {
  private Unchecked() {}

  static RuntimeException of(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failure);
  }
}
