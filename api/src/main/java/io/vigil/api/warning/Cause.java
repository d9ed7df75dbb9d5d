package io.vigil.api.warning;

/**
 * The event that made the monitor act: its position in the store, and which step of what it set off
 * this is. A warning ignores causes that it has already seen.
 */
public record Cause(long position, int step) implements Comparable<Cause> {
  @Override
  public int compareTo(Cause other) {
    int byPosition = Long.compare(position, other.position);
    return byPosition != 0 ? byPosition : Integer.compare(step, other.step);
  }
}
