package io.vigil.query.projection;

/** Numbers of cases as people write them, such as 事故〔2026〕0037号, where they are kept in parts. */
public final class NumberSql {
  private static final String WRITTEN =
      "'%1$s〔' || %2$s.number_year || '〕'"
          + " || lpad(%2$s.number::text, greatest(4, length(%2$s.number::text)), '0') || '号'";

  private NumberSql() {}

  /**
   * @param head what cases of this kind are called
   * @param alias of the table that has the columns {@code number_year} and {@code number}
   */
  public static String of(String head, String alias) {
    return WRITTEN.formatted(head, alias);
  }
}
