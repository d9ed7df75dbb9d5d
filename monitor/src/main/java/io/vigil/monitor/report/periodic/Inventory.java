package io.vigil.monitor.report.periodic;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ratios to all that a college has or has planned, such as its standards or teaching hours: what is
 * counted in full differs by no chance. Persons, their answers, cases and samples do.
 */
final class Inventory {
  private static final char DIVIDED = '÷';
  private static final Pattern THINGS =
      Pattern.compile("标准|制度|目标|项目|任务|学时|课程|资源|数据项|计划|教学班|资料|作业|预算|设备");
  private static final Pattern BY_CHANCE = Pattern.compile("[人生师]|答卷|评教|到期|抽查");

  private Inventory() {}

  /**
   * Whether a ratio is one by what its definition divides by; without a definition it is not.
   *
   * @param formula of the control point
   */
  static boolean isCountedBy(@Nullable String formula) {
    if (formula == null || formula.indexOf(DIVIDED) < 0) {
      return false;
    }
    String whole = formula.substring(formula.lastIndexOf(DIVIDED) + 1);
    return THINGS.matcher(whole).find() && !BY_CHANCE.matcher(whole).find();
  }
}
