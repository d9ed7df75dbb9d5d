package io.vigil.app.demo.told;

import io.vigil.api.matter.MatterCommand.CloseMatter;
import io.vigil.api.matter.MatterCommand.RecordMatter;
import io.vigil.api.matter.MatterCommand.ReportMatterDone;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.app.demo.Table;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.Posts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hazards that were entered one by one: most were put right, two of October late, one is open. */
final class ToldHazards {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final int DAYS_TO_LOOK = 3;

  /** Enters them. */
  private static final String SAFETY = "O13";

  private final Cast cast;

  ToldHazards(Cast cast) {
    this.cast = cast;
  }

  Stream<ToldCase> all() {
    return Table.of("cases/hazards.csv").rows().stream().map(this::hazard);
  }

  private ToldCase hazard(Table.Row row) {
    LocalDate found = LocalDate.parse(row.text("found"));
    String id = ToldCase.idOf("hazard", row.text("place") + "|" + found);
    var recorded =
        new RecordMatter(
            id,
            MatterKind.HAZARD,
            row.text("unit"),
            row.text("place"),
            row.text("source"),
            row.text("text"),
            MatterGrade.valueOf(row.text("grade")),
            CaseDays.at(LocalDate.parse(row.text("due")), LAST_SECOND),
            cast.head(SAFETY),
            CaseDays.at(found, MORNING));
    List<Object> commands = new ArrayList<>(List.of(recorded));
    if (row.has("done")) {
      commands.addAll(rectified(id, row, LocalDate.parse(row.text("done"))));
    }
    return new ToldCase(id, recorded.at(), commands);
  }

  private List<Object> rectified(String id, Table.Row row, LocalDate done) {
    return List.of(
        new ReportMatterDone(
            id, row.text("measure"), cast.head(row.text("unit")), CaseDays.at(done, AFTERNOON)),
        new CloseMatter(
            id, "复查合格", cast.by(Posts.QUALITY), CaseDays.at(done.plusDays(DAYS_TO_LOOK), MORNING)));
  }
}
