package io.vigil.app.demo;

import io.vigil.api.imports.ImportKind;
import io.vigil.app.catalogue.DefaultCatalogue;
import io.vigil.app.demo.told.CaseFeeder;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.command.calendar.DayEnding;
import io.vigil.command.intake.ImportRequest;
import io.vigil.command.intake.ImportResult;
import io.vigil.command.intake.Intake;
import io.vigil.command.row.IntakeRow;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells an empty Vigil the facts and cases of the demo college, once. A start that was cut off is
 * taken up again: what was told already is unchanged.
 */
@Component
@ConditionalOnRole(Role.COMMAND)
@ConditionalOnBooleanProperty("vigil.demo")
public class DemoFeeder {
  private static final Logger log = LoggerFactory.getLogger(DemoFeeder.class);
  public static final String TELLER = "demo-college";

  private final Intake intake;
  private final DayEnding days;
  private final CaseFeeder cases;
  private final JdbcClient jdbc;
  private volatile boolean over;

  DemoFeeder(Intake intake, DayEnding days, CaseFeeder cases, JdbcClient jdbc) {
    this.intake = intake;
    this.days = days;
    this.cases = cases;
    this.jdbc = jdbc;
  }

  /** True once there is nothing left to tell. */
  public boolean isOver() {
    return over;
  }

  @EventListener(ApplicationReadyEvent.class)
  void feedOnce() {
    if (isWanted()) {
      Thread.ofVirtual().name(TELLER).start(this::feed);
    } else {
      over = true;
    }
  }

  private void feed() {
    var rows = new DemoRows(new DemoCollege());
    tell(ImportKind.UNITS, rows::units);
    tell(ImportKind.CALENDAR, rows::calendar);
    report(
        ImportKind.CONTROL_POINTS,
        intake.run(request(ImportKind.CONTROL_POINTS), DefaultCatalogue.file(rows.uses())));
    tell(ImportKind.CONTROL_POINTS, rows::lines);
    tell(ImportKind.ASSIGNMENTS, rows::assignments);
    tell(ImportKind.READINGS, rows::readings);
    days.endDays(Map.of());
    cases.feed();
    tell(ImportKind.INCIDENT_TALLIES, rows::tallies);
    over = true;
  }

  private void tell(ImportKind kind, Supplier<? extends Stream<? extends IntakeRow>> rows) {
    report(kind, intake.ingest(request(kind), rows.get().iterator()));
  }

  private static void report(ImportKind kind, ImportResult result) {
    log.info("Demo college, {}: {}", kind, result.counts());
    if (result.counts().rejected() > 0) {
      throw new IllegalStateException("rows of the demo college were refused: " + result.errors());
    }
  }

  private static ImportRequest request(ImportKind kind) {
    return new ImportRequest(
        kind, "text/csv", null, TELLER, null, "demo", null, List.of(), DemoCollege.FOUNDED);
  }

  /** The last thing that is told are the tallies. */
  private boolean isWanted() {
    return jdbc.sql(
            """
            select (not exists (select from intake.unit)
                    or exists (select from intake.import where actor = :teller))
               and not exists (select from intake.import
                               where actor = :teller and kind = 'INCIDENT_TALLIES'
                                 and state = 'done')
            """)
        .param("teller", TELLER)
        .query(Boolean.class)
        .single();
  }
}
