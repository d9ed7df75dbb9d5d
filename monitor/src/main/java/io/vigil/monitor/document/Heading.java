package io.vigil.monitor.document;

/**
 * @param level 1 to 4
 * @param text with its number, as it is to be read: 一、 or （一） or 1. or （1）
 */
public record Heading(int level, String text) implements Block {

  public Heading {
    if (level < 1 || level > 4) {
      throw new IllegalArgumentException("a heading has a level from 1 to 4, not " + level);
    }
  }
}
