package io.vigil.query.check;

import io.vigil.api.contingency.ContingencyEvent;
import io.vigil.api.inspection.InspectionEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.selfcheck.SelfCheckEvent;
import io.vigil.api.zeroreport.ZeroReportEvent;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All kinds of checks; each event becomes rows that no later one changes. */
@Component
class CheckModel implements ReadModel<VigilEvent> {
  private static final List<Class<?>> EVENTS =
      List.of(
          SelfCheckEvent.class,
          ZeroReportEvent.class,
          InspectionEvent.class,
          ContingencyEvent.class);

  private final JdbcTemplate jdbc;
  private final ZoneId zone;

  CheckModel(JdbcTemplate jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return EVENTS.stream().anyMatch(type -> type.isAssignableFrom(payloadType));
  }

  @Override
  public void write(List<StoredFact<VigilEvent>> facts, Slot slot) {
    var common = new CheckRows();
    var selfChecks = new SelfCheckRows(common);
    var zeroReports = new ZeroReportRows();
    var inspections = new InspectionRows(common);
    var plans = new ContingencyRows(common);
    for (StoredFact<VigilEvent> fact : facts) {
      switch (fact.event()) {
        case SelfCheckEvent e -> selfChecks.take(e, fact);
        case ZeroReportEvent e -> zeroReports.take(e, fact);
        case InspectionEvent e -> inspections.take(e, fact);
        case ContingencyEvent e -> plans.take(e, fact);
        default -> throw new IllegalArgumentException("no check: " + fact.event());
      }
    }
    selfChecks.write(jdbc, slot, zone);
    zeroReports.write(jdbc, slot);
    inspections.write(jdbc, slot, zone);
    plans.write(jdbc, slot);
    common.write(jdbc, slot);
  }
}
