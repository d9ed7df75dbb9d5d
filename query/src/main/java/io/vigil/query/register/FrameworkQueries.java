package io.vigil.query.register;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.framework.CellChange;
import io.vigil.api.framework.FindFramework;
import io.vigil.api.framework.FindFramework.MatrixVersion;
import io.vigil.api.framework.FindFramework.TasksVersion;
import io.vigil.api.framework.TaskLineChange;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FrameworkQueries {

  private static final String CELLS =
      """
      SELECT c.* FROM board.framework_cell AS c ORDER BY c.version, c.system, c.level
      """;

  private static final String TASKS =
      """
      SELECT t.* FROM board.framework_task AS t
      ORDER BY t.version, string_to_array(t.point, '.')
      """;

  private final JdbcClient jdbc;

  FrameworkQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindFramework.Result handle(FindFramework query) {
    return new FindFramework.Result(matrix(), tasks());
  }

  private List<MatrixVersion> matrix() {
    List<MatrixVersion> versions = new ArrayList<>();
    jdbc.sql(CELLS).query((ResultSet row) -> addCell(row, versions));
    return versions;
  }

  private static void addCell(ResultSet row, List<MatrixVersion> versions) throws SQLException {
    int version = row.getInt("version");
    if (versions.isEmpty() || versions.getLast().version() != version) {
      versions.add(
          new MatrixVersion(
              version,
              new ArrayList<>(),
              row.getString("reason"),
              row.getString("actor"),
              Rows.time(row, "at")));
    }
    versions
        .getLast()
        .cells()
        .add(
            new CellChange(
                row.getString("system"),
                Rows.name(row, "level", Level.class),
                Rows.list(row, "units"),
                Rows.list(row, "before")));
  }

  private List<TasksVersion> tasks() {
    List<TasksVersion> versions = new ArrayList<>();
    jdbc.sql(TASKS).query((ResultSet row) -> addTask(row, versions));
    return versions;
  }

  private static void addTask(ResultSet row, List<TasksVersion> versions) throws SQLException {
    int version = row.getInt("version");
    if (versions.isEmpty() || versions.getLast().version() != version) {
      versions.add(
          new TasksVersion(
              version,
              new ArrayList<>(),
              row.getString("reason"),
              row.getString("actor"),
              Rows.time(row, "at")));
    }
    versions
        .getLast()
        .lines()
        .add(
            new TaskLineChange(
                row.getString("point"),
                row.getString("task"),
                row.getString("lead"),
                row.getString("task_before"),
                row.getString("lead_before")));
  }
}
