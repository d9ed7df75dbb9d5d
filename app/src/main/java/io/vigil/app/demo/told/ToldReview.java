package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.matter.MatterCommand;
import io.vigil.api.matter.MatterCommand.CloseMatter;
import io.vigil.api.matter.MatterCommand.PassMatterTime;
import io.vigil.api.matter.MatterCommand.RecordMatter;
import io.vigil.api.matter.MatterCommand.ReportMatterDone;
import io.vigil.api.matter.MatterCommand.SendMatterBack;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.practice.PracticeCommand.ProposePractice;
import io.vigil.api.practice.PracticeCommand.SettlePractice;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeStep;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.Posts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the reviewers of November 2023 did not agree with, seen to in the year of improvement and
 * looked at in December 2024; and the good practice that was adopted.
 */
final class ToldReview {
  private static final String QUALITY_OFFICE = "O06";
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final LocalDate REVIEWED = LocalDate.of(2023, 11, 24);
  private static final LocalDate REPORTED = LocalDate.of(2024, 11, 20);
  private static final LocalDate YEAR_OVER = LocalDate.of(2024, 11, 24);
  private static final LocalDate AGAIN = LocalDate.of(2024, 12, 12);
  private static final LocalDate NEXT = LocalDate.of(2026, 12, 20);
  private static final String SOURCE = "省级复核（2023-11-24）";

  private record Element(String code, String text, String unit, boolean settled) {}

  private static final List<Element> ELEMENTS =
      List.of(
          new Element("1.4", "1.4 信息系统：数据采集不及时，分析应用不够", "O06", true),
          new Element("2.2", "2.2 专业诊改：诊改成效证据不足", "O05", false),
          new Element("5.2", "5.2 质量事故管控：预警机制未形成闭环", "O06", true),
          new Element("5.3", "5.3 质量保证效果：标准体系执行情况不明", "O06", false));

  private final Cast cast;

  ToldReview(Cast cast) {
    this.cast = cast;
  }

  Stream<ToldCase> findings() {
    return ELEMENTS.stream().map(this::finding).sorted(ToldCase.IN_ORDER);
  }

  private ToldCase finding(Element element) {
    String id = ToldCase.idOf("external-finding", element.code());
    By office = cast.by(Posts.QUALITY);
    var recorded =
        new RecordMatter(
            id,
            MatterKind.EXTERNAL_FINDING,
            element.unit(),
            null,
            SOURCE,
            element.text(),
            MatterGrade.GENERAL,
            CaseDays.at(YEAR_OVER, LAST_SECOND),
            office,
            at(REVIEWED));
    MatterCommand judged =
        element.settled()
            ? new CloseMatter(id, "再次复核一致", office, at(AGAIN))
            : new SendMatterBack(
                id,
                "再次复核仍不一致，转入新一轮诊改",
                CaseDays.at(NEXT, LAST_SECOND),
                element.unit().equals(QUALITY_OFFICE) ? cast.by(Posts.VICE_PRESIDENT) : office,
                at(AGAIN));
    return new ToldCase(
        id,
        recorded.at(),
        List.of(
            recorded,
            new ReportMatterDone(id, "改进期措施已完成，见整改报告", cast.head(element.unit()), at(REPORTED)),
            judged,
            new PassMatterTime(id, Deliveries.OPENING)));
  }

  Stream<ToldCase> practices() {
    String id = ToldCase.idOf("practice", "P01");
    var proposed =
        new ProposePractice(
            id,
            PracticeKind.GOOD_PRACTICE,
            "P01",
            "机电一体化技术：技能抽查合格率三年提升",
            "专业技能抽查合格率 81.0 → 88.5 → 94.2，各质控点连续四个学期达标。",
            "/units/P01",
            cast.head("D01"),
            at(LocalDate.of(2026, 6, 12)));
    var adopted =
        new SettlePractice(
            id,
            PracticeStep.ADOPT,
            null,
            "作为可推广案例",
            cast.by(Posts.COMMITTEE),
            at(LocalDate.of(2026, 6, 30)));
    return Stream.of(new ToldCase(id, proposed.at(), List.of(proposed, adopted)));
  }

  private static Instant at(LocalDate day) {
    return CaseDays.at(day, MORNING);
  }
}
