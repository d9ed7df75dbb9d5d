package io.vigil.command.unit;

import io.vigil.command.row.Cells;
import io.vigil.command.row.Entry;
import io.vigil.command.row.IntakeRow.UnitRow;
import io.vigil.command.row.RowHandler;
import io.vigil.command.row.RowSink;
import io.vigil.command.table.Column;
import io.vigil.command.table.FileProblem;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** Units in any order: nothing is decided before the last row, as parents may come later. */
public final class UnitRows implements RowHandler<UnitRow> {
  private static final int MOST = 500_000;

  private static final Schema SCHEMA =
      Schema.of(
          Column.required("unit", "单位", "单位编码", "单位代码", "编码", "代码", "编号", "id"),
          Column.required("name", "名称", "单位名称"),
          Column.required("kind", "类型", "类别", "单位类型"),
          Column.optional("parent", "上级", "上级单位", "上级单位编码", "所属单位"),
          Column.optional("aliases", "别名", "简称", "alias"),
          Column.optional("name_en", "英文名称", "英文名", "English name"));

  private final Map<String, Entry<UnitRow>> rows = new LinkedHashMap<>();

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public UnitRow read(TableRow row) throws RowProblem {
    return new UnitRow(
        row.line(),
        row.required("unit", 0),
        row.required("name", 1),
        row.required("kind", 2),
        row.text(3),
        Cells.list(row.text(4)),
        row.text(5),
        null);
  }

  @Override
  public void accept(Entry<UnitRow> entry, RowSink sink) throws RowProblem {
    UnitRow row = entry.row();
    Cells.id("unit", row.unit());
    Entry<UnitRow> earlier = rows.get(row.unit());
    if (earlier != null) {
      throw new RowProblem("unit", row.unit(), "unit.twice", earlier.row().line());
    }
    if (rows.size() == MOST) {
      throw new FileProblem(FileProblem.Kind.TOO_LARGE, "file.units", MOST);
    }
    rows.put(row.unit(), entry);
  }

  @Override
  public void finish(RowSink sink) {
    new UnitTree(sink, rows).grow();
  }
}
