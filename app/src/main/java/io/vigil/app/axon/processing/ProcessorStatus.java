package io.vigil.app.axon.processing;

/**
 * How far an event processor has come.
 *
 * @param position index of the last event it has handled; 0 before the first
 * @param lag events behind the head of the store; 0 when idle
 * @param deadLetters events it could not handle
 */
public record ProcessorStatus(String name, long position, long lag, State state, long deadLetters) {

  public enum State {
    /** Handles events as they come. */
    RUNNING,
    /** Handles events again that it has handled before. */
    REPLAYING,
    /** Repeats what has failed, and goes on when it succeeds. */
    ERROR,
    /** Another process does the work. */
    STANDBY,
    /** No process does the work, or not all of it. */
    STOPPED
  }

  public boolean isCaughtUp() {
    return lag == 0 && state != State.ERROR && state != State.STOPPED;
  }
}
