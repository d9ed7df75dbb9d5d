package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Cases that a college kept in sheets before. */
@SpringBootTest(
    classes = VigilApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class CaseImportIT {
  private static final String CSV = "text/csv";
  private static final String UNITS =
      """
      unit,name,kind,parent,aliases
      LL,学院,SCHOOL,,
      D02,汽车工程学院,FACULTY,LL,汽车系
      O12,后勤服务处,OFFICE,LL,后勤处
      """;
  private static final String INCIDENTS =
      """
      编号,责任单位,事故类别,发生时间,经过,条款,数量,影响学生数,当事人
      I-1,汽车系,课堂教学,2025/9/17 8:10,迟到8分钟,CT-01,8,40,T0044
      I-2,汽车工程学院,课堂教学,2025-11-12,空堂2学时,CT-02,2,38,T0109
      I-3,火箭系,课堂教学,2025-11-12,空堂,,,,
      I-4,汽车系,烹饪,2025-11-12,空堂,,,,
      I-5,汽车系,课堂教学,上周三,空堂,,,,
      I-6,汽车系,课堂教学,2025-11-12,空堂,XX-9,2,,
      I-1,汽车系,课堂教学,2025-11-12,又一次,,,,
      """;
  private static final String COMPLAINTS =
      """
      number,subject,text,receivedAt,unit,place,kind,category,channel
      C-1,没有热水,两天没有热水,2025-11-17 10:00,后勤处,5号公寓,投诉,宿舍与水电,扫码
      C-2,排队,排队太久,2026-04-09,O12,第二食堂,投诉,食堂餐饮,鸽子
      """;

  private VigilClient vigil;

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    Path data =
        ReadyData.migrated(
            Path.of("target/case-import-%d".formatted(ProcessHandle.current().pid())));
    registry.add("vigil.data-dir", data::toString);
  }

  @BeforeAll
  void aCollege(@LocalServerPort int at) {
    vigil = new VigilClient(at);
    vigil.post("/api/units", CSV, UNITS);
    vigil.awaitQuiet();
  }

  @Test
  void incidentsOfASheetAreReportedOnceAndWhatIsWrongIsNamedByLineFieldAndRemedy() {
    JsonNode first = vigil.post("/api/incidents/import", CSV, INCIDENTS);
    vigil.awaitQuiet();
    JsonNode again = vigil.post("/api/incidents/import", CSV, INCIDENTS);
    vigil.awaitQuiet();

    assertThat(counts(first)).containsExactly(2L, 0L, 5L);
    assertThat(counts(again)).containsExactly(0L, 2L, 5L);
    isLogged(first);
    isLogged(again);
    assertThat(first.path("errors").valueStream())
        .extracting(
            error -> error.path("line").asInt(),
            error -> error.path("column").asString(),
            error -> error.path("value").asString())
        .containsExactly(
            tuple(4, "责任单位", "火箭系"),
            tuple(5, "事故类别", "烹饪"),
            tuple(6, "发生时间", "上周三"),
            tuple(7, "条款", "XX-9"),
            tuple(8, "编号", "I-1"));
    assertThat(first.path("errors").valueStream())
        .allSatisfy(error -> assertThat(error.path("reason").asString()).contains(";"));
    assertThat(vigil.get("/api/incidents").path("items").valueStream())
        .extracting(
            one -> one.path("source").asString(),
            one -> one.path("sourceId").asString(),
            one -> one.path("unit").asString(),
            one -> one.path("proposed").asString())
        .containsExactlyInAnyOrder(
            tuple("IMPORT", "I-1", "D02", "GENERAL"), tuple("IMPORT", "I-2", "D02", "SERIOUS"));
  }

  @Test
  void complaintsOfASheetAreFiledAsOfTheDayOnWhichTheyCameIn() {
    JsonNode first = vigil.post("/api/complaints/import", CSV, COMPLAINTS);
    vigil.awaitQuiet();
    JsonNode again = vigil.post("/api/complaints/import", CSV, COMPLAINTS);

    assertThat(counts(first)).containsExactly(1L, 0L, 1L);
    assertThat(counts(again)).containsExactly(0L, 1L, 1L);
    assertThat(first.path("errors").path(0).path("column").asString()).isEqualTo("channel");
    assertThat(vigil.get("/api/complaints").path("items").valueStream())
        .extracting(
            one -> one.path("unit").asString(),
            one -> one.path("place").asString(),
            one -> one.path("receivedAt").asString())
        .containsExactly(tuple("O12", "5号公寓", "2025-11-17T02:00:00Z"));
  }

  private void isLogged(JsonNode receipt) {
    JsonNode entry = vigil.get("/api/imports/" + receipt.path("importId").asString());
    assertThat(entry.path("kind").asString()).isEqualTo("INCIDENTS");
    assertThat(entry.path("state").asString()).isEqualTo("done");
    assertThat(entry.path("sha256").asString()).hasSize(64);
    assertThat(counts(entry.path("counts"))).isEqualTo(counts(receipt));
    assertThat(vigil.get("/api/imports").toString()).contains(receipt.path("importId").asString());
  }

  private static List<Long> counts(JsonNode receipt) {
    return List.of(
        receipt.path("accepted").asLong(),
        receipt.path("unchanged").asLong(),
        receipt.path("rejected").asLong());
  }
}
