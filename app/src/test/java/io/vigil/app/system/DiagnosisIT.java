package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.system.Caller.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A college diagnoses itself and is reviewed, through HTTP from the first box to the result. */
class DiagnosisIT extends SmallCollege {
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
    await("/api/elements", body -> body.at("/evidence/5.3.3/count").asInt() == 1);
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
    String path = "/api/reviews/" + review;
    await("/api/reviews", body -> body.toString().contains(review));

    String expertId = "{\"expert\":\"e-1\",\"ties\":%s}";
    assertThat(office.post(path + "/appoint-expert", expertId.formatted("[\"COACHES\"]")).status())
        .isEqualTo(409);
    assertThat(office.post(path + "/appoint-expert", expertId.formatted("[]")).status())
        .isEqualTo(200);
    String link = "{\"link\":\"https://example.edu.cn\"}";
    assertThat(office.post(path + "/publish-materials", link).status()).isEqualTo(409);
    office.post(path + "/set-material", "{\"code\":\"方案\",\"state\":\"READY\"}");
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
