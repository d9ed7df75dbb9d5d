package io.vigil.query.register;

import io.vigil.api.task.FindTaskStatements;
import io.vigil.api.task.TaskState;
import io.vigil.query.projection.Rows;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaskQueries {

  private static final String LATEST =
      """
      SELECT DISTINCT ON (t.task) t.*
      FROM board.task_statement AS t
      ORDER BY t.task, t.event_position DESC
      """;

  private final JdbcClient jdbc;

  TaskQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindTaskStatements.Result handle(FindTaskStatements query) {
    return new FindTaskStatements.Result(
        jdbc.sql(LATEST)
            .query(
                (row, index) ->
                    new FindTaskStatements.Statement(
                        row.getString("task"),
                        Rows.name(row, "state", TaskState.class),
                        row.getString("text"),
                        row.getString("actor"),
                        Rows.time(row, "at")))
            .list());
  }
}
