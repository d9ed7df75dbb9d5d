package io.vigil.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vigil.api.imports.ImportKind;
import io.vigil.command.reading.Horizon;
import io.vigil.command.table.FileProblem;
import io.vigil.command.table.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindGuessTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private final KindGuess guess = new KindGuess(new RowHandlers(new Horizon(30, ZoneOffset.UTC)));

  @TempDir Path spool;

  @ParameterizedTest
  @CsvSource({
    "READINGS, 质控点 单位 周期 监测值",
    "READINGS, 分母 周期 分子 二级学院 质控点编码",
    "READINGS, control_point unit period numerator denominator",
    "READINGS, 指标 班级 日期 监测值（%）",
    "UNITS, 名称 类型 上级 别名 单位",
    "UNITS, unit name kind parent",
    "INCIDENT_TALLIES, 件数 等级 类别 单位 学年",
    "INCIDENT_TALLIES, period unit category severity count",
    "ASSIGNMENTS, 质控点 单位 首期 数据责任部门 报送期限",
    "CALENDAR, 学期 第一周周一 周数",
    "CALENDAR, 日期 上班 说明",
    "CONTROL_POINTS, 编码 名称 层面 计量单位 方向 采集周期 目标值 标准值 预警值"
  })
  void tellsTheKindByItsColumnsInEitherLanguageAndAnyOrder(ImportKind kind, String head) {
    assertThat(guess.of(List.of(head.split(" ")))).isEqualTo(kind);
  }

  @Test
  void readsTheHeadOfEveryFormat() throws IOException {
    String head = "质控点,单位,周期,监测值\nSTU-17,P06,2026-11-19,91\n";
    String json = "[{\"质控点\":\"STU-17\",\"单位\":\"P06\",\"周期\":\"2026-11-19\",\"监测值\":91}]";

    assertThat(kind(head.getBytes(StandardCharsets.UTF_8))).isEqualTo(ImportKind.READINGS);
    assertThat(kind(head.getBytes(Charset.forName("GB18030")))).isEqualTo(ImportKind.READINGS);
    assertThat(kind(packed(head))).isEqualTo(ImportKind.READINGS);
    assertThat(kind(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(ImportKind.READINGS);
    assertThat(kind(workbook("单位", "名称", "类型"))).isEqualTo(ImportKind.UNITS);
  }

  @Test
  void readsTheLinesOfAControlPointInJson() {
    String json =
        """
        {"code":"A","name":"a","level":"SCHOOL","direction":"NONE","unitOfMeasure":"%",
         "period":"DAY","thresholds":{"target":95}}
        """;

    assertThat(kind(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(ImportKind.CONTROL_POINTS);
  }

  @Test
  void saysWhatTheNearestKindLacks() {
    FileProblem problem = problem("质控点", "单位", "监测值");

    assertThat(problem.message(CHINESE)).contains("质控点, 单位, 监测值", "监测值（缺少列 周期）");
    assertThat(problem.message(Locale.ENGLISH)).contains("readings (missing period)");
  }

  @Test
  void saysWhichColumnIsNotKnown() {
    assertThat(problem("质控点", "单位", "周期", "监测值", "天气").message(CHINESE)).contains("监测值（不可识别的列 天气）");
  }

  @Test
  void saysThatReadingsLackTheirNumbers() {
    assertThat(problem("质控点", "单位", "周期").message(CHINESE)).contains("监测值（缺少列 监测值 / 分子 + 分母）");
  }

  @Test
  void saysThatNoNameIsKnown() {
    assertThat(problem("甲", "乙").message(CHINESE)).contains("甲, 乙", "质控点、单位、周期、监测值");
  }

  private FileProblem problem(String... head) {
    return catchThrowableOfType(FileProblem.class, () -> guess.of(List.of(head)));
  }

  private ImportKind kind(byte[] file) {
    return guess.of(new Tables(spool).head(null, null, new ByteArrayInputStream(file)));
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] workbook(String... head) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("1");
      for (int i = 0; i < head.length; i++) {
        sheet.value(0, i, head[i]);
      }
    }
    return bytes.toByteArray();
  }
}
