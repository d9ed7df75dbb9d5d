package io.vigil.app.wiring;

import io.vigil.api.message.Rejection;
import io.vigil.app.axon.personal.PersonalKeys;
import io.vigil.app.rest.Machinery;
import io.vigil.app.rest.Persons;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases persons by destroying their keys, and has the boards forget their names. */
@Component
class VaultPersons implements Persons {
  private static final Logger log = LoggerFactory.getLogger(VaultPersons.class);
  private static final List<String> NAMING =
      List.of("query.reference", "query.incident", "query.response");
  private static final List<String> COMPLAINTS = List.of("query.complaint");
  private static final String COMPLAINANT = "complainant|";

  private static final String FIND =
      """
      SELECT u.unit, u.personal_name, k.erased_at IS NOT NULL AS erased
      FROM intake.unit AS u
      LEFT JOIN vault.subject_key AS k ON k.subject = u.unit
      WHERE u.unit = :subject AND u.kind = 'TEACHER'
      UNION ALL
      SELECT k.subject, NULL, k.erased_at IS NOT NULL
      FROM vault.subject_key AS k
      WHERE k.subject = :subject AND starts_with(k.subject, 'complainant|')
      """;

  private static final String ERASED =
      """
      SELECT subject, erased_ground, erased_by, erased_at
      FROM vault.subject_key
      WHERE erased_at IS NOT NULL
      ORDER BY erased_at DESC, subject
      """;

  private final JdbcClient jdbc;
  private final PersonalKeys keys;
  private final Machinery machinery;

  VaultPersons(JdbcClient jdbc, PersonalKeys keys, Machinery machinery) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.machinery = machinery;
  }

  @Override
  public Optional<Person> find(String subject) {
    return jdbc.sql(FIND)
        .param("subject", subject)
        .query(
            (row, n) ->
                new Person(
                    row.getString("unit"),
                    row.getString("personal_name"),
                    row.getBoolean("erased")))
        .optional();
  }

  @Override
  public List<Erased> erased() {
    return jdbc.sql(ERASED)
        .query(
            (row, n) ->
                new Erased(
                    row.getString("subject"),
                    row.getString("erased_ground"),
                    row.getString("erased_by"),
                    row.getObject("erased_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public boolean erase(Order order) {
    Person person =
        find(order.subject()).orElseThrow(() -> Rejection.notFound("person", order.subject()));
    if (person.erased()) {
      throw Rejection.conflict("'%s' was erased before.".formatted(order.subject()));
    }
    keys.destroy(order.subject(), order.ground(), order.by());
    log.info("Person {} was erased by {}", order.subject(), order.by());
    return forgetOnBoards(order.subject());
  }

  /** The person is erased whatever becomes of this, and whoever asked must be told so. */
  private boolean forgetOnBoards(String subject) {
    List<String> boards = subject.startsWith(COMPLAINANT) ? COMPLAINTS : NAMING;
    return boards.stream().filter(this::forgets).count() == boards.size();
  }

  private boolean forgets(String board) {
    try {
      machinery.replay(board);
      return true;
    } catch (RuntimeException e) {
      log.warn("{} still holds the name of an erased person and has to be rebuilt", board, e);
      return false;
    }
  }
}
