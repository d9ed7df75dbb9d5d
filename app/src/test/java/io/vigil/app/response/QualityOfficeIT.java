package io.vigil.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which unit is the quality office. */
class QualityOfficeIT extends WebTest {
  @Autowired JdbcClient jdbc;

  @Test
  void theAccountsOfTheOfficeSayWhichUnitItIs() {
    assertThat(jdbc.sql("SELECT board.quality_office()").query(String.class).single())
        .isEqualTo("O06");
  }
}
