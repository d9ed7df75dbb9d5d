package io.vigil.query.reference;

import io.vigil.api.calendar.DueRule;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the boards when data are due whose assignment does not say it. */
@Component
class UsualDueDate implements InitializingBean {

  private static final String STORE =
      "UPDATE read_meta.college SET due = :due WHERE due IS DISTINCT FROM :due";

  private final JdbcClient jdbc;
  private final DueRule rule;

  UsualDueDate(JdbcClient jdbc, @Value("${vigil.due:+0d}") String rule) {
    this.jdbc = jdbc;
    this.rule = DueRule.parse(rule);
  }

  @Override
  public void afterPropertiesSet() {
    jdbc.sql(STORE).param("due", rule.text()).update();
  }
}
