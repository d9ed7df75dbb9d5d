package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.system.Caller.Answer;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A college diagnoses itself and is reviewed, through HTTP from the first box to the result. */
class DiagnosisIT extends SmallCollege {
  @LocalServerPort int port;

  private static final String FORM =
      """
      {"boxes": {"ATTAINMENT": "达标", "GAP": "合格率差两个百分点", "CAUSES": "实训不足",
        "MEASURES": "增加实训", "EFFECT": "%s"}}
      """;

  private String begun(Caller caller, String level, String unit) {
    String opening = "{\"level\":\"%s\",\"unit\":\"%s\",\"cycle\":\"2025-26\"}";
    Answer opened = caller.post("/api/diagnoses", opening.formatted(level, unit));
    assertThat(opened.status()).isEqualTo(201);
    String path = "/api/diagnoses/" + opened.body().path("id").asString();
    await(path, body -> body.at("/diagnosis/state").asString().equals("DRAFT"));
    return path;
  }

  @Test
  void aTextThatIsTooLongIsRefusedWithWhatItIsAndMayBe() {
    String path = begun(office, "SCHOOL", "LL");
    String body = "{\"boxes\":{\"ATTAINMENT\":\"达标\",\"PROBLEMS\":\"%s\"}}";

    assertThat(office.put(path + "/parts/5.2", body.formatted("问".repeat(498))).status())
        .isEqualTo(200);
    Answer refused = office.put(path + "/parts/5.2", body.formatted("问".repeat(499)));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("element").asString()).isEqualTo("5.2");
    assertThat(refused.body().path("boxes").asString()).isEqualTo("OPINION");
    assertThat(refused.body().path("count").asInt()).isEqualTo(501);
    assertThat(refused.body().path("limit").asInt()).isEqualTo(500);
    Answer kept = await(path + "/parts/5.2", part -> part.at("/counts/OPINION").asInt() == 500);
    assertThat(kept.body().path("balanced").asBoolean()).isFalse();
    assertThat(office.post(path + "/submit", "{}").status()).isEqualTo(409);
  }

  @Test
  void aDepartmentHandsItsPageInOnceItSaysWhatCameOfIt() {
    String path = begun(dean, "DEPARTMENT", "D02");

    assertThat(other.put(path + "/parts/whole", FORM.formatted("尚未开始")).status()).isEqualTo(403);
    dean.put(path + "/parts/whole", FORM.formatted("有所好转"));
    assertThat(dean.post(path + "/submit", "{}").status()).isEqualTo(409);
    dean.put(path + "/parts/whole", FORM.formatted("尚未开始"));
    assertThat(dean.post(path + "/submit", "{}").status()).isEqualTo(200);

    await(path, body -> body.at("/diagnosis/state").asString().equals("SUBMITTED"));
    Answer again = dean.put(path + "/parts/whole", FORM.formatted("尚未开始"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().path("allowedSteps").toString()).contains("return", "freeze");
    assertThat(dean.post(path + "/freeze", "{}").status()).isEqualTo(403);
    assertThat(office.post(path + "/freeze", "{}").status()).isEqualTo(200);
    await("/api/elements", body -> body.at("/evidence/5.3.3/count").asInt() >= 1);
  }

  @Test
  void aLevelIsOfItsUnitsAndACycleOfItsLevel() {
    String opening = "{\"level\":\"%s\",\"unit\":\"%s\",\"cycle\":\"%s\"}";
    for (String wrong :
        List.of(
            opening.formatted("PROGRAMME", "D02", "2025-26"),
            opening.formatted("SCHOOL", "LL", "2025-26/1"))) {
      assertThat(office.post("/api/diagnoses", wrong).status()).as(wrong).isEqualTo(422);
    }
  }

  @Test
  void aTeacherWritesTheirOwnAndNobodyElseDoes() {
    String teacher = "unit,name,kind,parent\nT01,教师一,TEACHER,D02\n";
    office.post("/api/units", "text/csv", teacher.getBytes(UTF_8));
    await("/api/units?text=T01", body -> body.toString().contains("T01"));
    Caller own = office.inRole(port, "DEPARTMENT", "T01");

    String path = begun(office, "TEACHER", "T01");
    assertThat(begun(own, "TEACHER", "T01")).isEqualTo(path);
    JsonNode begun = await(path, body -> !body.at("/parts/0/actor").asString().isEmpty()).body();
    assertThat(begun.at("/parts/0/actor")).isNotEqualTo(begun.at("/steps/0/actor"));
    assertThat(dean.get(path).status()).isEqualTo(403);
    assertThat(office.put(path + "/parts/whole", FORM.formatted("尚未开始")).status()).isEqualTo(403);
    assertThat(own.put(path + "/parts/whole", FORM.formatted("尚未开始")).status()).isEqualTo(200);
    assertThat(own.post(path + "/submit", "{}").status()).isEqualTo(200);
    String other = "{\"level\":\"DEPARTMENT\",\"unit\":\"D02\",\"cycle\":\"2024-25\"}";
    assertThat(own.post("/api/diagnoses", other).status()).isEqualTo(403);
  }

  @Test
  void theShortFormIsOnePageEvenWhereEveryBoxIsFull() throws IOException {
    String path = begun(office, "DEPARTMENT", "D01");
    assertThat(office.get(path + "/parts/whole").body().at("/content/texts/EFFECT").isMissingNode())
        .isTrue();
    String full =
        """
        {"boxes": {"ATTAINMENT": "%s", "GAP": "%s", "CAUSES": "%s", "MEASURES": "%s",
          "EFFECT": "尚未开始%s"}}
        """
            .formatted(
                "达".repeat(120),
                "差".repeat(110),
                "因".repeat(120),
                "改".repeat(150),
                "效".repeat(146));
    assertThat(office.put(path + "/parts/whole", full.replace("尚未开始", "尚未开始。")).status())
        .isEqualTo(422);
    assertThat(office.put(path + "/parts/whole", full).status()).isEqualTo(200);
    assertThat(office.post(path + "/submit", "{}").status()).isEqualTo(200);
    await(path, body -> body.at("/diagnosis/state").asString().equals("SUBMITTED"));

    try (var pdf = Loader.loadPDF(office.content(path + "/report?format=pdf").body())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void aReviewPublishesItsMaterialWholeAndRefusesWhoeverCoaches() {
    String review =
        office
            .post(
                "/api/reviews",
                "{\"unit\":\"LL\",\"cycle\":\"2025-26\",\"onSite\":\"2030-12-21\","
                    + "\"materials\":[\"方案\"]}")
            .body()
            .path("id")
            .asString();
    String past = "{\"unit\":\"LL\",\"cycle\":\"%s\",\"onSite\":\"2020-12-21\"}";
    assertThat(office.post("/api/reviews", past.formatted("2025-26")).body().toString())
        .contains("review.on-site");
    assertThat(office.post("/api/reviews", past.formatted("abc")).body().toString())
        .contains("diagnosis.cycle");
    String path = "/api/reviews/" + review;
    await("/api/reviews", body -> body.toString().contains(review));

    String expertId = "{\"expert\":\"e-1\",\"ties\":%s}";
    assertThat(office.post(path + "/appoint-expert", expertId.formatted("[\"COACHES\"]")).status())
        .isEqualTo(409);
    assertThat(office.post(path + "/appoint-expert", expertId.formatted("[]")).status())
        .isEqualTo(200);
    String link = "{\"link\":\"https://example.edu.cn\"}";
    assertThat(office.post(path + "/publish-materials", link).status()).isEqualTo(409);
    String ready = "{\"code\":\"方案\",\"state\":\"READY\",\"link\":\"%s\"}";
    String script = ready.formatted("javascript:alert(1)");
    assertThat(office.post(path + "/set-material", script).body().toString())
        .contains("link.place");
    office.post(path + "/set-material", ready.formatted("/reports"));
    assertThat(office.post(path + "/publish-materials", "{\"link\":\"x\"}").body().toString())
        .contains("link.place");
    assertThat(office.post(path + "/publish-materials", link).status()).isEqualTo(200);
    await(path, body -> body.at("/review/state").asString().equals("PUBLISHED"));

    assertThat(expert.post(path + "/conclude", "{}").status()).isEqualTo(403);
    String conclusion = "{\"element\":\"5.2\",\"conclusion\":\"MET\"}";
    assertThat(expert.post(path + "/record-conclusion", conclusion).status()).isEqualTo(409);
    Answer early = office.post(path + "/conclude", "{}");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body().path("detail").asString()).contains("1.1");
  }

  @Test
  void aSimulationShowsBothReadings() {
    JsonNode body = office.get("/api/reviews/simulation?matches=9&measures=STRONG").body();

    assertThat(body.at("/outcomes/AND").asString()).isEqualTo("TO_BE_IMPROVED");
    assertThat(body.at("/outcomes/COUNT_ONLY").asString()).isEqualTo("ABNORMAL");
    assertThat(body.path("missing").asInt()).isEqualTo(3);
    assertThat(office.get("/api/reviews/simulation?matches=16").status()).isEqualTo(400);
  }
}
