package io.vigil.bench;

/** What cannot be done as it is asked; the message says to a person why, and what to do. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }
}
