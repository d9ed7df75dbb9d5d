package io.vigil.app.catalogue;

import io.vigil.api.imports.ImportKind;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.command.intake.ImportRequest;
import io.vigil.command.intake.ImportResult;
import io.vigil.command.intake.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a college without units its first control points, before the first request. */
@Component
@ConditionalOnRole(Role.COMMAND)
@ConditionalOnBooleanProperty(name = "vigil.demo", havingValue = false, matchIfMissing = true)
class CatalogueLoader implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(CatalogueLoader.class);
  private static final int AFTER_RECOVERY_BEFORE_REQUESTS = DEFAULT_PHASE - 3072;

  private final Intake intake;
  private final JdbcClient jdbc;
  private volatile boolean running;

  CatalogueLoader(Intake intake, JdbcClient jdbc) {
    this.intake = intake;
    this.jdbc = jdbc;
  }

  @Override
  public void start() {
    if (isNewCollege()) {
      ImportResult result =
          intake.run(
              ImportRequest.bySystem(ImportKind.CONTROL_POINTS, "catalogue"),
              DefaultCatalogue.file());
      log.info("Default catalogue of control points loaded: {}", result.counts());
    }
    running = true;
  }

  private boolean isNewCollege() {
    return jdbc.sql(
            """
            select not exists (select from intake.unit)
               and not exists (select from intake.control_point
                               where definition ->> 'direction' <> 'NONE')
            """)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return AFTER_RECOVERY_BEFORE_REQUESTS;
  }
}
