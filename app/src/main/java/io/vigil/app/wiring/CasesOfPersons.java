package io.vigil.app.wiring;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What else must go with a person, or with a case: it stands under keys of its own. */
record CasesOfPersons(JdbcClient jdbc) {

  /** The case whose own key it is, and those that are about or by the person. */
  private static final String CASES =
      """
      WITH concerned (kind, case_id) AS (
        SELECT
          upper(replace(split_part(:subject, '|', 1), '-', '_')),
          substr(:subject, strpos(:subject, '|') + 1)
        WHERE strpos(:subject, '|') > 0
        UNION ALL
        SELECT 'INCIDENT', incident_id FROM read_live.incident WHERE person = :subject
        UNION ALL
        SELECT 'COMPLAINT', complaint_id FROM read_live.complaint_content
        WHERE person_id = :subject
        UNION ALL
        SELECT 'INSPECTION', inspection_id FROM read_live.inspection_result
        WHERE teacher = :subject
        UNION ALL
        SELECT 'MEASURE', warning_id || '~' || measure_id FROM read_live.warning_measure
        WHERE person = :subject
      ),
      part (kind, whole) AS (
        VALUES ('MEASURE', 'WARNING'), ('INCIDENT_MEASURE', 'INCIDENT'),
          ('SELF_CHECK_FINDING', 'SELF_CHECK'), ('INSPECTION_FINDING', 'INSPECTION'),
          ('PLAN_ACTIVATION', 'CONTINGENCY_PLAN')
      ),
      evidence (attachment_id) AS (
        SELECT attachment_id FROM read_live.attachment JOIN concerned USING (kind, case_id)
        UNION ALL
        SELECT a.attachment_id
        FROM concerned AS c
        JOIN part AS p ON p.whole = c.kind
        JOIN read_live.attachment AS a
          ON a.kind = p.kind AND starts_with(a.case_id, c.case_id || '~')
        UNION ALL
        SELECT case_id FROM concerned WHERE kind = 'ATTACHMENT'
      )
      """;

  private static final String KEYS =
      CASES
          + """
          SELECT k.subject
          FROM (
            SELECT lower(kind) || '|' || case_id FROM concerned
            WHERE kind IN ('INCIDENT', 'INSPECTION')
            UNION
            SELECT 'attachment|' || attachment_id FROM evidence
          ) AS c (subject)
          JOIN vault.subject_key AS k USING (subject)
          WHERE k.wrapped_key IS NOT NULL AND k.subject <> :subject
          ORDER BY k.subject
          """;

  private static final String DESTROY =
      CASES
          + """
          DELETE FROM attachment.content WHERE attachment_id IN (SELECT attachment_id FROM evidence)
          """;

  /** Keys of the cases that are about a person alone, and of the evidence of its cases. */
  List<String> keys(String subject) {
    return jdbc.sql(KEYS).param("subject", subject).query(String.class).list();
  }

  /** The evidence itself, from before it was sealed too. */
  void destroyContents(String subject) {
    jdbc.sql(DESTROY).param("subject", subject).update();
  }
}
