package io.vigil.api.diagnosis;

import java.util.Locale;

/** Boxes that share a limit. */
public enum TextGroup {
  OVERVIEW(500),
  /** 自我诊断意见. */
  OPINION(500),
  MEASURES(200),
  EFFECT(200);

  private final int usual;

  TextGroup(int usual) {
    this.usual = usual;
  }

  /** 字数 that are allowed where a college says nothing. */
  public int usual() {
    return usual;
  }

  /** Name of the setting {@code vigil.diagnosis.limits.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
