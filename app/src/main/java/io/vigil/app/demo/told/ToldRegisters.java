package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.matter.MatterCommand.CloseMatter;
import io.vigil.api.matter.MatterCommand.ReportMatterDone;
import io.vigil.api.matter.MatterCommand.SendMatterBack;
import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.meeting.Decision;
import io.vigil.api.meeting.MeetingCommand.CallMeeting;
import io.vigil.api.meeting.MeetingCommand.RecordMinutes;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.api.survey.Respondents;
import io.vigil.api.survey.SurveyCommand.EvaluateSurvey;
import io.vigil.api.survey.SurveyCommand.OpenSurvey;
import io.vigil.app.demo.College;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.Posts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the registers beside cases: meetings with their decisions, of which one is sent
 * back since a faculty still does not do it, and a survey.
 */
final class ToldRegisters {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** Of the safety office. */
  private static final String SAFETY = "O13";

  private static final String OFFICE = "O06";

  private static final int STUDENTS = 8_640;

  private static final String STILL_MISSING = "建筑工程学院第9、10教学周仍未报送，核对未落到位，退回继续落实";

  /**
   * @param looked when somebody looked whether it is done
   * @param again by when it must be done then; {@code null} where it was done
   */
  private record Task(
      String text,
      String unit,
      LocalDate due,
      String result,
      LocalDate looked,
      @Nullable LocalDate again) {}

  private final Cast cast;
  private final By office;

  ToldRegisters(Cast cast) {
    this.cast = cast;
    this.office = cast.by(Posts.QUALITY);
  }

  Stream<ToldCase> meetings() {
    return Stream.of(
            meeting(
                "quality",
                MeetingKind.QUALITY,
                "2026年10月质量分析例会",
                LocalDate.of(2026, 10, 12),
                List.of("9月预警与整改情况", "岗位实习周报报送", "期中教学检查安排"),
                "通报9月预警与整改情况；明确实习周报由教学秘书每周一核对；确定期中教学检查的分组与时间。",
                List.of(
                    new Task(
                        "实习周报每周一由教学秘书核对，未交名单当日反馈指导教师",
                        "O05",
                        LocalDate.of(2026, 10, 23),
                        "已下发通知，各学院指定核对人",
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 11, 27)),
                    new Task(
                        "制定期中教学检查方案并公布分组",
                        OFFICE,
                        LocalDate.of(2026, 10, 30),
                        "方案已公布，三组分工到人",
                        LocalDate.of(2026, 11, 2),
                        null))),
            meeting(
                "safety",
                MeetingKind.SAFETY,
                "2025—2026学年第二学期安全专题研讨",
                LocalDate.of(2026, 6, 10),
                List.of("本学期安全检查与隐患整改", "第二食堂投诉与食品安全应急演练复盘"),
                "复盘第二食堂事件的处置与演练；交流实训安全案例；明确暑期巡查安排。",
                List.of(
                    new Task(
                        "暑期每周巡查实训楼和学生公寓，发现隐患当日登记",
                        SAFETY,
                        LocalDate.of(2026, 8, 28),
                        "暑期巡查8次，登记隐患均已整改",
                        LocalDate.of(2026, 9, 1),
                        null))))
        .sorted(ToldCase.IN_ORDER);
  }

  private ToldCase meeting(
      String name,
      MeetingKind kind,
      String title,
      LocalDate day,
      List<String> agenda,
      String minutes,
      List<Task> tasks) {
    String id = ToldCase.idOf("meeting", name);
    Instant held = CaseDays.at(day, MORNING);
    Instant written = CaseDays.at(day, AFTERNOON);
    List<Object> commands = new ArrayList<>();
    commands.add(
        new CallMeeting(
            id,
            College.SCHOOL,
            title,
            held,
            agenda.stream().map(text -> new AgendaItem(text, null)).toList(),
            kind,
            office,
            CaseDays.at(day.minusDays(4), MORNING)));
    commands.add(
        new RecordMinutes(
            id,
            minutes,
            IntStream.range(0, tasks.size()).mapToObj(i -> decision(id, i, tasks.get(i))).toList(),
            office,
            written));
    IntStream.range(0, tasks.size())
        .forEach(i -> commands.addAll(done(taskId(id, i), tasks.get(i))));
    return new ToldCase(id, CaseDays.at(day.minusDays(4), MORNING), commands);
  }

  private static String taskId(String meeting, int place) {
    return ToldCase.idOf("decision", meeting + "|" + place);
  }

  private static Decision decision(String meeting, int place, Task task) {
    return new Decision(
        taskId(meeting, place), task.text(), task.unit(), CaseDays.at(task.due(), LAST_SECOND));
  }

  /** Reported on the day on which it was due, and looked at afterwards. */
  private List<Object> done(String id, Task task) {
    Instant looked = CaseDays.at(task.looked(), MORNING);
    LocalDate again = task.again();
    return List.of(
        new ReportMatterDone(
            id, task.result(), cast.head(task.unit()), CaseDays.at(task.due(), AFTERNOON)),
        again == null
            ? new CloseMatter(id, "已核对，办结", office, looked)
            : new SendMatterBack(
                id, STILL_MISSING, CaseDays.at(again, LAST_SECOND), office, looked));
  }

  Stream<ToldCase> surveys() {
    String id = ToldCase.idOf("survey", "students|2025-26");
    var opened =
        new OpenSurvey(
            id,
            Respondents.STUDENTS,
            College.SCHOOL,
            "2025—2026学年学生对教学与管理服务满意度调查",
            "2025-26",
            STUDENTS,
            1_500,
            List.of("课堂教学", "实训条件", "食堂与住宿", "诉求答复"),
            null,
            office,
            CaseDays.at(LocalDate.of(2026, 6, 1), MORNING));
    var evaluated =
        new EvaluateSurvey(
            id,
            1_386,
            List.of(91.2, 87.5, 84.0, 88.3),
            "总体满意；食堂较上学期明显回升，实训条件仍是短板，列入下一年度改进。",
            office,
            CaseDays.at(LocalDate.of(2026, 6, 26), AFTERNOON));
    return Stream.of(new ToldCase(id, opened.at(), List.of(opened, evaluated)));
  }
}
