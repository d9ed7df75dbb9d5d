package io.vigil.api.warning;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a case: the nearest department (FACULTY or OFFICE) at or above its unit, and
 * where there is none, as for the whole college, the unit that leads its control point.
 *
 * @param unit id of the unit that owes the answer (责任单位)
 * @param name its name; {@code null} where it is not known
 * @param lead id of the unit that leads the control point (牵头部门); {@code null} where that is the
 *     same, or nobody
 * @param leadName its name; {@code null} like {@code lead}
 */
public record Responsible(
    String unit, @Nullable String name, @Nullable String lead, @Nullable String leadName) {

  /** The name, or the id where that is not known. */
  public String called() {
    return name == null ? unit : name;
  }
}
