package io.vigil.app.wiring;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.monitor.alert.AcknowledgeCase;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever acknowledges an alert acknowledges the warning that it is about. */
class WarningAcknowledgement implements AcknowledgeCase {
  private static final Logger LOG = LoggerFactory.getLogger(WarningAcknowledgement.class);

  private final CommandGateway commands;

  WarningAcknowledgement(CommandGateway commands) {
    this.commands = commands;
  }

  @Override
  public void acknowledge(CaseKind kind, String caseId, By by, Instant at) {
    if (kind == CaseKind.WARNING) {
      try {
        commands.sendAndWait(new AcknowledgeWarning(caseId, null, by, at));
      } catch (StepRefused answered) {
        LOG.debug("somebody was faster", answered);
        sign(caseId, by, at);
      }
    }
  }

  /** For RED everybody of the named roles has to take notice. */
  private void sign(String caseId, By by, Instant at) {
    try {
      commands.sendAndWait(new SignWarning(caseId, null, by, at));
    } catch (StepRefused over) {
      LOG.debug("the case is over", over);
    }
  }
}
