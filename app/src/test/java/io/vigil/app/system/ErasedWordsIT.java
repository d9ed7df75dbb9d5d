package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.system.Caller.Answer;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said and shown of a person in checks and cases goes with the person. */
class ErasedWordsIT extends SmallCollege {
  private static final byte[] PDF = "%PDF-1.7\n1 0 obj 欧阳的说明\n".getBytes(UTF_8);
  private static final String TEACHER =
      """
      unit,name,kind,parent
      T0109,欧阳守愚,TEACHER,D02
      """;

  private JdbcClient jdbc;

  @BeforeAll
  void aTeacher(@Autowired JdbcClient database) {
    jdbc = database;
    office.post("/api/units", "text/csv", TEACHER.getBytes(UTF_8));
  }

  @Test
  void noWordOfAnObservedLessonIsReadOnceTheTeacherIsErased() {
    String lesson =
        """
        {"kind":"observation","unit":"D02","found":"欧阳无授课计划",
         "observed":{"teacher":"T0109","score":71,"present":38,"enrolled":40,"note":"欧阳迟到"}}
        """;
    String id = office.post("/api/inspections", lesson).body().path("id").asString();
    String check = "/api/inspections/" + id;
    await(check, body -> body.at("/history/findings").size() == 1);
    assertThat(office.get(check).body().toString()).contains("欧阳无授课计划", "欧阳迟到");
    String file = evidence("inspection", id);
    String found = office.get(check).body().at("/history/findings/0/findingId").asString();
    String ofFinding = evidence("inspection_finding", id + "~" + found);
    assertThat(eventsTelling("欧阳无授课计划")).isZero();
    assertThat(eventsTelling("欧阳迟到")).isZero();

    erase("T0109");

    assertThat(office.get(check).body().toString())
        .contains("\"present\":38", "T0109")
        .doesNotContain("欧阳");
    assertIsGone(file, "inspection", id);
    assertIsGone(ofFinding, "inspection_finding", id + "~" + found);
  }

  @Test
  void theEvidenceOfACaseGoesWithThePersonThatTheCaseIsAbout() {
    String report =
        """
        {"unit":"D02","category":"课堂教学","occurredAt":"%s","description":"缺课","person":"S0077",
         "quantity":{"clause":"CT-01","value":"6"}}
        """
            .formatted(Instant.now().minusSeconds(600));
    String id = office.post("/api/incidents", report).body().path("id").asString();
    await("/api/incidents/" + id, body -> body.toString().contains("缺课"));
    String file = evidence("incident", id);
    String other = evidence("finding", finding());

    erase("S0077");

    assertIsGone(file, "incident", id);
    assertThat(office.get("/api/incidents/" + id).body().toString()).doesNotContain("缺课");
    assertThat(office.content(other).body()).isEqualTo(PDF);
  }

  @Test
  void theEvidenceOfACaseGoesWithTheWordsOfTheCase() {
    String id = finding();
    String file = evidence("finding", id);

    erase("finding|" + id);

    assertIsGone(file, "finding", id);
  }

  private String finding() {
    String noted = "{\"kind\":\"walk-through\",\"unit\":\"D02\",\"text\":\"灯坏了\"}";
    String id = office.post("/api/findings", noted).body().path("id").asString();
    await("/api/findings/" + id, body -> body.toString().contains("灯坏了"));
    return id;
  }

  /** Kept under a key, never as it is. */
  private String evidence(String kind, String id) {
    Answer taken =
        office.upload(
            "/api/attachments",
            Map.of("kind", kind, "case", id, "unit", "D02", "note", "欧阳所写"),
            "欧阳说明.pdf",
            PDF);
    assertThat(taken.status()).as(taken.body().toString()).isEqualTo(201);
    String attachment = taken.body().path("id").asString();
    await(list(kind, id), body -> body.toString().contains(attachment));
    String path = "/api/attachments/" + attachment;
    assertThat(office.content(path).body()).isEqualTo(PDF);
    assertThat(
            jdbc.sql("SELECT bytes FROM attachment.content WHERE attachment_id = ?")
                .param(attachment)
                .query(byte[].class)
                .single())
        .isNotEqualTo(PDF);
    assertThat(eventsTelling("欧阳说明")).isZero();
    return path;
  }

  private void assertIsGone(String path, String kind, String id) {
    assertThat(office.content(path).statusCode()).isEqualTo(404);
    assertThat(office.get(list(kind, id)).body().toString())
        .contains("\"sha256\":\"")
        .doesNotContain("欧阳");
    assertThat(
            jdbc.sql("SELECT count(*) FROM attachment.content WHERE attachment_id = ?")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(Long.class)
                .single())
        .isZero();
  }

  private static String list(String kind, String id) {
    return "/api/attachments?kind=%s&case=%s".formatted(kind, URLEncoder.encode(id, UTF_8));
  }

  private long eventsTelling(String words) {
    return jdbc.sql(
            """
            SELECT count(*) FROM eventstore.domain_event
            WHERE position(CAST(:words AS bytea) IN payload) > 0
            """)
        .param("words", words.getBytes(UTF_8))
        .query(Long.class)
        .single();
  }

  private void erase(String subject) {
    String order = "{\"ground\":\"本人要求\",\"confirm\":\"%s\"}".formatted(subject);
    Answer erased =
        office.post("/api/persons/%s/erase".formatted(URLEncoder.encode(subject, UTF_8)), order);
    assertThat(erased.status()).as(erased.body().toString()).isEqualTo(200);
    assertThat(erased.body().path("boardsForgot").asBoolean()).isTrue();
  }
}
