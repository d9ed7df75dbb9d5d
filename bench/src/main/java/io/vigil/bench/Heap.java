package io.vigil.bench;

/** What this JVM keeps. */
final class Heap {
  private Heap() {}

  /** MiB that are in use once the garbage is gone. */
  static double inUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / (1024.0 * 1024.0);
  }
}
