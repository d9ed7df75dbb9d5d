package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.DiagnosisCommand;
import io.vigil.api.diagnosis.DiagnosisCommand.OpenDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.WritePart;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.PartForm;
import io.vigil.app.demo.College;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoElement;
import io.vigil.app.demo.cases.Posts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The self-diagnosis of 2025-26: 11 of 15 elements are done, and it is due on this very day. */
final class ToldDiagnosis {
  private static final String CYCLE = "2025-26";
  private static final LocalDate BEGUN = LocalDate.of(2026, 9, 21);
  private static final LocalDate SUMMED_UP = LocalDate.of(2026, 11, 19);
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);
  private static final LocalTime MORNING = LocalTime.of(9, 30);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final String OVERVIEW =
      "学校按“需求导向、自我保证、多元诊断、重在改进”的方针，以 15 个诊断要素、37 个诊断点为框架，"
          + "用 67 个质控点的日常数据开展 2025—2026 学年自我诊改。近三学年质量事故 15、12、9 起，减少可能出于偶然，不据此认定；"
          + "预警按级处置并以改进后的数据验证成效；"
          + "生师比、生均用房、生均宿舍、毕业去向落实率、质量事故发生率等未达标准，已列入年度改进任务。佐证材料在日常工作结束时自动归入各诊断点。";

  private final SchoolValues values = new SchoolValues();
  private final By office;

  ToldDiagnosis(Cast cast) {
    this.office = cast.by(Posts.QUALITY);
  }

  Stream<ToldCase> all() {
    String id = DiagnosisCommand.id(DiagnosisLevel.SCHOOL, College.SCHOOL, CYCLE);
    Instant begun = CaseDays.at(BEGUN, MORNING);
    var opened =
        new OpenDiagnosis(
            id,
            DiagnosisLevel.SCHOOL,
            College.SCHOOL,
            CYCLE,
            null,
            CaseDays.at(DUE, LAST_SECOND),
            office,
            begun);
    Stream<DiagnosisCommand> written =
        DemoElement.all().stream()
            .filter(element -> element.written() != null)
            .sorted((a, b) -> day(a).compareTo(day(b)))
            .map(element -> written(id, element));
    var overview =
        new PartContent(PartForm.OVERVIEW_PART, Map.of(Box.OVERVIEW, OVERVIEW), null, List.of());
    var summedUp = new WritePart(id, overview, office, CaseDays.at(SUMMED_UP, MORNING));
    List<DiagnosisCommand> commands =
        Stream.of(Stream.of(opened), written, Stream.<DiagnosisCommand>of(summedUp))
            .<DiagnosisCommand>flatMap(all -> all)
            .toList();
    return Stream.of(new ToldCase(id, begun, commands));
  }

  private DiagnosisCommand written(String id, DemoElement element) {
    var content =
        new PartContent(
            element.element(),
            element.texts(),
            element.conclusion(),
            element.values().stream().flatMap(point -> values.last(point).stream()).toList());
    return new WritePart(id, content, office, CaseDays.at(day(element), MORNING));
  }

  private static LocalDate day(DemoElement element) {
    return Objects.requireNonNull(element.written());
  }
}
