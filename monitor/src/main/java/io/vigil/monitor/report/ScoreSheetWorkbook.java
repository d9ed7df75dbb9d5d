package io.vigil.monitor.report;

import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.ScoreHead;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The score sheet of units (绩效评分表): the attainment of each under the five heads, and every task
 * behind it.
 */
public final class ScoreSheetWorkbook {
  private static final double COLUMN_WIDTH = 14;

  private final Texts texts;
  private final CalledUnits units;

  public ScoreSheetWorkbook(Texts texts, CalledUnits units) {
    this.texts = texts;
    this.units = units;
  }

  /**
   * Writes the workbook; leaves the stream open.
   *
   * @param runningYear calendar year that runs, whose units have no grade yet
   */
  public void write(List<FindTargets.Item> targets, int runningYear, OutputStream out)
      throws IOException {
    Workbook workbook = new Workbook(out, "Vigil", null);
    scores(workbook.newWorksheet(texts.text("target.sheet.scores")), targets, runningYear);
    tasks(workbook.newWorksheet(texts.text("target.sheet.tasks")), targets);
    workbook.finish();
  }

  private void scores(Worksheet sheet, List<FindTargets.Item> targets, int runningYear) {
    int column = label(sheet, 0, "target.unit", "target.unit-name");
    for (ScoreHead head : ScoreHead.values()) {
      column = label(sheet, column, "ScoreHead." + head);
    }
    label(sheet, column, "target.attainment", "target.grade");
    int row = 1;
    for (FindTargets.Item target : targets) {
      sheet.value(row, 0, target.unit());
      sheet.value(row, 1, units.name(target.unit(), target.unitName()));
      int at = 2;
      for (ScoreHead head : ScoreHead.values()) {
        attainment(sheet, row, at++, target.attainment(head));
      }
      Attainment all = target.attainment();
      attainment(sheet, row, at, all);
      if (!all.isEmpty() && target.isGraded(runningYear)) {
        sheet.value(row, at + 1, texts.text("AttainmentGrade." + all.grade()));
      }
      row++;
    }
    sheet.freezePane(2, 1);
  }

  private static void attainment(Worksheet sheet, int row, int column, Attainment attainment) {
    if (!attainment.isEmpty()) {
      sheet.value(row, column, attainment.shown());
      sheet.style(row, column).format("0.00").set();
    }
  }

  private void tasks(Worksheet sheet, List<FindTargets.Item> targets) {
    label(
        sheet,
        0,
        "target.unit",
        "target.task",
        "target.kind",
        "target.head",
        "target.weight",
        "target.completion",
        "target.evidence");
    int row = 1;
    for (FindTargets.Item target : targets) {
      for (FindTargets.Task task : target.tasks()) {
        sheet.value(row, 0, units.name(target.unit(), target.unitName()));
        sheet.value(row, 1, task.task().name());
        sheet.value(row, 2, texts.text("TaskKind." + task.task().kind()));
        sheet.value(row, 3, texts.text("ScoreHead." + task.task().head()));
        sheet.value(row, 4, task.task().weight());
        sheet.value(row, 5, task.completion());
        sheet.value(row, 6, task.evidence() == null ? "" : task.evidence());
        row++;
      }
    }
    sheet.freezePane(2, 1);
  }

  /** Writes labels from a column on and gives the next one. */
  private int label(Worksheet sheet, int column, String... keys) {
    int next = column;
    for (String key : keys) {
      sheet.value(0, next, texts.text(key));
      sheet.style(0, next).bold().set();
      sheet.width(next, COLUMN_WIDTH);
      next++;
    }
    return next;
  }
}
