package io.vigil.command.controlpoint;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Ladder;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.command.row.Cells;
import io.vigil.command.row.IntakeRow.ControlPointRow;
import io.vigil.command.table.Column;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a row of the catalogue of control points, or a definition in JSON. */
final class ControlPointReader {
  static final Schema SCHEMA =
      Schema.of(
          Column.required("code", "编码", "代码", "质控点编码", "编号"),
          Column.required("name_zh", "name", "名称", "质控点名称", "质控点"),
          Column.optional("name_en", "英文名称"),
          Column.required("level", "层面", "层级"),
          Column.optional("element_code", "诊断要素编码", "要素编码"),
          Column.optional("element", "诊断要素", "要素"),
          Column.required("unit", "unitOfMeasure", "计量单位", "单位"),
          Column.required("direction", "方向"),
          Column.optional("target_value", "thresholds.target", "target", "目标值"),
          Column.optional("standard_value", "thresholds.standard", "standard", "标准值"),
          Column.optional("warning_value", "thresholds.warning", "warning", "预警值"),
          Column.optional("target_basis", "目标值依据"),
          Column.optional("standard_basis", "标准值依据"),
          Column.optional("warning_basis", "预警值依据"),
          Column.optional("ladder_blue", "thresholds.ladder.blue", "蓝色线"),
          Column.optional("ladder_yellow", "thresholds.ladder.yellow", "黄色线"),
          Column.optional("ladder_orange", "thresholds.ladder.orange", "橙色线"),
          Column.optional("ladder_red", "thresholds.ladder.red", "红色线"),
          Column.required("collection_period", "period", "采集周期", "周期"),
          Column.optional("lead_department", "owner", "牵头部门", "责任部门"),
          Column.optional("formula", "计算公式"),
          Column.optional("data_platform_ref", "dataReference", "状态数据编号"),
          Column.optional("source", "来源"),
          Column.optional("judging_period", "判定周期"),
          Column.optional("persistence", "连续期数"),
          Column.optional("recovery", "恢复期数"),
          Column.optional("minimum_denominator", "最小分母"),
          Column.optional("colour_ceiling", "ceiling", "颜色上限"),
          Column.optional("open", "启用"),
          Column.optional("open_reason", "启用说明", "停用原因"),
          Column.optional("aliases", "别名"),
          Column.optional("upper_standard", "thresholds.upperStandard", "标准值上限"),
          Column.optional("upper_warning", "thresholds.upperWarning", "预警值上限"),
          Column.optional("valid_from", "thresholds.validFrom", "生效日期"),
          Column.optional("document", "thresholds.document", "文号"),
          Column.optional("statistics", "detection.statistics", "统计判断"),
          Column.optional("detection_colour", "detection.colour", "统计预警颜色"),
          Column.optional("run_length", "detection.runLength", "误报间隔"),
          Column.optional("raise_window", "detection.window", "观察期数"),
          Column.optional("clear_margin", "detection.clearMargin", "解除余量"),
          Column.optional("detection_valid_from", "detection.validFrom", "统计判断生效日期"),
          Column.optional("basis", "依据"),
          Column.optional("upper_standard_basis", "标准值上限依据"),
          Column.optional("upper_warning_basis", "预警值上限依据"),
          Column.optional("ladder_basis", "分级线依据"),
          Column.optional("scope", "适用范围"),
          Column.optional("note", "说明"));

  private static final List<String> LINES_WITH_BASIS =
      List.of("target", "standard", "warning", "upper_standard", "upper_warning", "ladder");

  private static final Colour USUAL_CEILING = Colour.ORANGE;

  private ControlPointReader() {}

  static ControlPointRow read(TableRow row) throws RowProblem {
    return new ControlPointRow(
        row.line(), definition(row), lines(row), detection(row), text(row, "document"), null);
  }

  private static ControlPointDefinition definition(TableRow row) throws RowProblem {
    PeriodKind period = Words.period("collection_period", required(row, "collection_period"));
    String judging = text(row, "judging_period");
    String ceiling = text(row, "colour_ceiling");
    String open = text(row, "open");
    return new ControlPointDefinition(
        required(row, "code"),
        required(row, "name_zh"),
        text(row, "name_en"),
        Words.level(required(row, "level")),
        element(row),
        required(row, "unit"),
        Words.direction(required(row, "direction")),
        period,
        judging == null ? period : Words.period("judging_period", judging),
        count(row, "persistence"),
        count(row, "recovery"),
        number(row, "minimum_denominator"),
        ceiling == null ? USUAL_CEILING : Words.colour("colour_ceiling", ceiling),
        open == null || Cells.yesOrNo("open", open),
        text(row, "open_reason"),
        Cells.list(text(row, "aliases")),
        text(row, "lead_department"),
        text(row, "formula"),
        text(row, "data_platform_ref"),
        text(row, "source"),
        basis(row));
  }

  private static @Nullable String element(TableRow row) {
    String code = text(row, "element_code");
    return code != null ? code : text(row, "element");
  }

  private static int count(TableRow row, String column) throws RowProblem {
    String text = text(row, column);
    return text == null ? 1 : Cells.wholeNumber(column, text, 1);
  }

  private static @Nullable String basis(TableRow row) {
    String whole = text(row, "basis");
    if (whole != null) {
      return whole;
    }
    var parts = new StringJoiner(", ").setEmptyValue("");
    for (String line : LINES_WITH_BASIS) {
      String basis = text(row, line + "_basis");
      if (basis != null) {
        parts.add(line.replace('_', ' ') + " " + basis);
      }
    }
    String note = text(row, "note");
    if (note != null) {
      parts.add(note);
    }
    return parts.length() == 0 ? null : parts.toString();
  }

  private static @Nullable Lines lines(TableRow row) throws RowProblem {
    Double target = number(row, "target_value");
    Double standard = number(row, "standard_value");
    Double warning = number(row, "warning_value");
    Double upperStandard = number(row, "upper_standard");
    Double upperWarning = number(row, "upper_warning");
    Ladder ladder = ladder(row);
    String validFrom = text(row, "valid_from");
    boolean none =
        Stream.of(target, standard, warning, upperStandard, upperWarning).allMatch(Objects::isNull);
    if (none && ladder == null) {
      return null;
    }
    return new Lines(
        target,
        standard,
        warning,
        upperStandard,
        upperWarning,
        ladder,
        validFrom == null ? Lines.FROM_THE_START : Cells.date("valid_from", validFrom));
  }

  private static @Nullable Detection detection(TableRow row) throws RowProblem {
    String statistics = text(row, "statistics");
    String colour = text(row, "detection_colour");
    String runLength = text(row, "run_length");
    String window = text(row, "raise_window");
    String margin = text(row, "clear_margin");
    String validFrom = text(row, "detection_valid_from");
    if (Stream.of(statistics, colour, runLength, window, margin, validFrom)
        .allMatch(Objects::isNull)) {
      return null;
    }
    return new Detection(
        statistics == null || Cells.yesOrNo("statistics", statistics),
        colour == null ? null : Words.colour("detection_colour", colour),
        runLength == null ? null : runLength(runLength),
        window == null ? null : window(row, window),
        margin == null ? null : margin(margin),
        validFrom == null ? Lines.FROM_THE_START : Cells.date("detection_valid_from", validFrom));
  }

  private static int runLength(String text) throws RowProblem {
    int periods = Cells.wholeNumber("run_length", text, Detection.SHORTEST);
    if (periods > Detection.LONGEST) {
      throw new RowProblem(
          "run_length", text, "point.run-length", Detection.SHORTEST, Detection.LONGEST);
    }
    return periods;
  }

  private static int window(TableRow row, String text) throws RowProblem {
    int persistence = count(row, "persistence");
    int periods = Cells.wholeNumber("raise_window", text, 1);
    if (periods < persistence || periods > Detection.WIDEST) {
      throw new RowProblem("raise_window", text, "point.window", persistence, Detection.WIDEST);
    }
    return periods;
  }

  private static double margin(String text) throws RowProblem {
    double margin = Cells.number("clear_margin", text);
    if (!Detection.isMargin(margin)) {
      throw new RowProblem("clear_margin", text, "point.clear-margin");
    }
    return margin;
  }

  private static @Nullable Ladder ladder(TableRow row) throws RowProblem {
    var ladder =
        new Ladder(
            number(row, "ladder_blue"),
            number(row, "ladder_yellow"),
            number(row, "ladder_orange"),
            number(row, "ladder_red"));
    return ladder.isEmpty() ? null : ladder;
  }

  private static @Nullable Double number(TableRow row, String column) throws RowProblem {
    return Cells.optionalNumber(column, text(row, column));
  }

  private static @Nullable String text(TableRow row, String column) {
    return row.text(SCHEMA.index(column));
  }

  private static String required(TableRow row, String column) throws RowProblem {
    return row.required(column, SCHEMA.index(column));
  }
}
