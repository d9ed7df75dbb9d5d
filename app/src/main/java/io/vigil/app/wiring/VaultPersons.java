package io.vigil.app.wiring;

import io.vigil.api.message.Rejection;
import io.vigil.app.axon.personal.PersonalKeys;
import io.vigil.app.rest.Machinery;
import io.vigil.app.rest.Persons;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases persons by destroying their keys, and has the boards forget their names. */
@Component
class VaultPersons implements Persons {
  private static final Logger log = LoggerFactory.getLogger(VaultPersons.class);
  private static final String EVIDENCE = "query.attachment";
  private static final Map<Kind, List<String>> BOARDS =
      Map.ofEntries(
          Map.entry(
              Kind.TEACHER,
              List.of(
                  "query.reference",
                  "query.incident",
                  "query.response",
                  "query.diagnosis",
                  "query.check",
                  EVIDENCE)),
          Map.entry(
              Kind.NAMED, List.of("query.incident", "query.response", "query.diagnosis", EVIDENCE)),
          Map.entry(Kind.COMPLAINANT, List.of("query.complaint", EVIDENCE)),
          Map.entry(Kind.STUDENT, List.of("query.diagnosis")),
          Map.entry(Kind.INCIDENT, List.of("query.incident", EVIDENCE)),
          Map.entry(Kind.FINDING, List.of("query.finding", EVIDENCE)),
          Map.entry(Kind.WARNING, List.of("query.response", EVIDENCE)),
          Map.entry(Kind.SELF_CHECK, List.of("query.check", EVIDENCE)),
          Map.entry(Kind.INSPECTION, List.of("query.check", EVIDENCE)),
          Map.entry(Kind.CONTINGENCY_PLAN, List.of("query.check", EVIDENCE)),
          Map.entry(Kind.ZERO_REPORT, List.of("query.check")),
          Map.entry(Kind.ATTACHMENT, List.of(EVIDENCE, "query.diagnosis")),
          Map.entry(Kind.REPORT, List.of("query.report")));

  private static final String SUBJECTS =
      """
      SELECT s.subject, s.personal_name, s.teacher, k.erased_at IS NOT NULL AS erased
      FROM (
        SELECT unit AS subject, personal_name, personal_aliases, true AS teacher
        FROM intake.unit WHERE kind = 'TEACHER'
        UNION
        SELECT subject, NULL, NULL, false FROM vault.subject_key
        WHERE NOT EXISTS (SELECT FROM intake.unit WHERE unit = subject AND kind = 'TEACHER')
        UNION
        SELECT person, NULL, NULL, false FROM read_live.incident
        WHERE person IS NOT NULL
          AND NOT EXISTS (SELECT FROM intake.unit WHERE unit = person AND kind = 'TEACHER')
      ) AS s
      LEFT JOIN vault.subject_key AS k USING (subject)
      """;

  private static final String SEARCH =
      SUBJECTS
          + """
          WHERE s.subject = :text
            OR :text IN (s.personal_name) OR :text = ANY (s.personal_aliases)
            OR length(:text) >= 3 AND strpos(lower(s.subject), lower(:text)) > 0
            OR s.subject IN (
              SELECT p.prefix || id
              FROM auth.account
              CROSS JOIN (VALUES ('complainant|'), ('student|')) AS p (prefix)
              WHERE login = lower(:text) OR name_zh = :text)
          ORDER BY s.subject <> :text, s.subject
          LIMIT 20
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
  private final CasesOfPersons cases;

  VaultPersons(JdbcClient jdbc, PersonalKeys keys, Machinery machinery) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.machinery = machinery;
    this.cases = new CasesOfPersons(jdbc);
  }

  @Override
  public Optional<Person> find(String subject) {
    return jdbc.sql(SUBJECTS + "WHERE s.subject = :subject")
        .param("subject", subject)
        .query(VaultPersons::person)
        .optional();
  }

  @Override
  public List<Person> search(String text) {
    return text.isBlank()
        ? List.of()
        : jdbc.sql(SEARCH).param("text", text.strip()).query(VaultPersons::person).list();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    String subject = row.getString("subject");
    return new Person(
        subject,
        row.getString("personal_name"),
        row.getBoolean("teacher") ? Kind.TEACHER : Kind.of(subject),
        row.getBoolean("erased"));
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
      throw Rejection.conflict("person.erased", "'%s' was erased before.", order.subject());
    }
    List<String> withIt = cases.keys(order.subject());
    cases.destroyContents(order.subject());
    withIt.forEach(key -> keys.destroy(key, order.ground(), order.by()));
    keys.destroy(order.subject(), order.ground(), order.by());
    log.info("Person {} was erased by {}", order.subject(), order.by());
    return forgetOnBoards(person.kind());
  }

  /** The person is erased whatever becomes of this, and whoever asked must be told so. */
  private boolean forgetOnBoards(Kind kind) {
    List<String> boards = Objects.requireNonNull(BOARDS.get(kind));
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
