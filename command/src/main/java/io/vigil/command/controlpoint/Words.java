package io.vigil.command.controlpoint;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.command.table.RowProblem;
import java.util.Locale;

/** The words that tables of control points use, English and Chinese, in any case. */
final class Words {
  private Words() {}

  static Level level(String text) throws RowProblem {
    return switch (key(text)) {
      case "SCHOOL", "学校", "学校层面" -> Level.SCHOOL;
      case "PROGRAMME", "PROGRAM", "MAJOR", "专业", "专业层面" -> Level.PROGRAMME;
      case "COURSE", "课程", "课程层面" -> Level.COURSE;
      case "TEACHER", "教师", "教师层面" -> Level.TEACHER;
      case "STUDENT", "学生", "学生层面" -> Level.STUDENT;
      default -> throw new RowProblem("level", text, "level");
    };
  }

  static Direction direction(String text) throws RowProblem {
    return switch (key(text)) {
      case "HIGHER_BETTER", "HIGHER_IS_BETTER", "HIGHER", "越高越好", "正向" ->
          Direction.HIGHER_IS_BETTER;
      case "LOWER_BETTER", "LOWER_IS_BETTER", "LOWER", "越低越好", "逆向" -> Direction.LOWER_IS_BETTER;
      case "RANGE", "区间" -> Direction.RANGE;
      case "YES_NO", "是否", "是/否" -> Direction.YES_NO;
      case "ZERO_TOLERANCE", "零容忍" -> Direction.ZERO_TOLERANCE;
      case "NONE", "不判定" -> Direction.NONE;
      default -> throw new RowProblem("direction", text, "direction");
    };
  }

  static PeriodKind period(String column, String text) throws RowProblem {
    return switch (key(text)) {
      case "DAY", "日", "每日", "天" -> PeriodKind.DAY;
      case "WEEK", "周", "自然周", "每周" -> PeriodKind.WEEK;
      case "TEACHING_WEEK", "教学周" -> PeriodKind.TEACHING_WEEK;
      case "MONTH", "月", "每月" -> PeriodKind.MONTH;
      case "TERM", "学期", "每学期" -> PeriodKind.TERM;
      case "SCHOOL_YEAR", "学年", "每学年" -> PeriodKind.SCHOOL_YEAR;
      case "CALENDAR_YEAR", "自然年", "年", "年度" -> PeriodKind.CALENDAR_YEAR;
      default -> throw new RowProblem(column, text, "period.kind");
    };
  }

  static Colour colour(String column, String text) throws RowProblem {
    return switch (key(text)) {
      case "BLUE", "蓝", "蓝色" -> Colour.BLUE;
      case "YELLOW", "黄", "黄色" -> Colour.YELLOW;
      case "ORANGE", "橙", "橙色" -> Colour.ORANGE;
      case "RED", "红", "红色" -> Colour.RED;
      default -> throw new RowProblem(column, text, "colour");
    };
  }

  private static String key(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
