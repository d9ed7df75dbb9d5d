package io.vigil.api.framework;

import java.util.Locale;

/** What of the framework a college changes; each part has versions of its own. */
public enum FrameworkPart {
  /** Which departments stand where five systems and five levels cross (五纵五横). */
  MATRIX,
  /** What the tasks under the points of diagnosis ask for, and who leads them. */
  TASKS;

  /** Id of the college's one. */
  public String id() {
    return "framework-" + name().toLowerCase(Locale.ROOT);
  }
}
