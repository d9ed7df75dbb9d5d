package io.vigil.monitor.report.figure;

/** SQL of warnings whose trouble came back; the rule stands in {@code board.warning_relapse}. */
public final class Relapses {

  /**
   * The day on which the trouble of a warning {@code w} came back within twelve months of its end;
   * {@code NULL} where it did not.
   */
  public static final String FIRST_DAY =
      "(SELECT min(x.back_on) FROM board.warning_relapse AS x WHERE x.warning_id = w.id)";

  /** Whether a warning {@code w} is the trouble of an earlier one again. */
  static final String IS_ONE =
      "EXISTS (SELECT FROM board.warning_relapse AS x WHERE x.again = w.id)";

  private Relapses() {}
}
