package io.vigil.app.wiring;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.api.warning.ResponseStep;
import io.vigil.app.response.ResponseRights;
import io.vigil.app.security.Role;
import io.vigil.monitor.alert.AcknowledgeCase;
import io.vigil.monitor.alert.Person;
import io.vigil.monitor.alert.Recipients;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever acknowledges an alert takes notice of the warning that it is about. Only those who answer
 * for its unit acknowledge the warning itself and end the time that runs for that; the quality
 * office does where it owes the answer.
 */
class WarningAcknowledgement implements AcknowledgeCase {
  private static final Logger LOG = LoggerFactory.getLogger(WarningAcknowledgement.class);
  private static final String LINK = "link";
  private static final String GROUP = "group:";

  private final CommandGateway commands;
  private final Recipients recipients;

  WarningAcknowledgement(CommandGateway commands, Recipients recipients) {
    this.commands = commands;
    this.recipients = recipients;
  }

  @Override
  public void acknowledge(CaseKind kind, String caseId, List<String> unitPath, By by, Instant at) {
    if (kind == CaseKind.WARNING) {
      List<Person> people = recipients.all();
      By own = inOwnRole(by, people);
      if (mayAnswer(own, people, unitPath)) {
        answer(caseId, own, at);
      } else {
        sign(caseId, own, at);
      }
    }
  }

  /** A link knows the role for which somebody was told, which may be another than the own one. */
  private static By inOwnRole(By by, List<Person> people) {
    return by.channel().equals(LINK)
        ? people.stream()
            .filter(person -> person.account().equals(by.actor()))
            .findFirst()
            .map(person -> new By(by.actor(), person.role(), by.channel(), by.onBehalfOf()))
            .orElse(by)
        : by;
  }

  private static boolean mayAnswer(By by, List<Person> people, List<String> unitPath) {
    boolean role =
        ResponseRights.roles(ResponseStep.ACKNOWLEDGE).stream()
            .anyMatch(one -> one.name().equals(by.role()));
    return role
        && (by.actor().startsWith(GROUP)
            ? unitPath.contains(by.actor().substring(GROUP.length()))
            : people.stream().anyMatch(person -> isOf(person, by, unitPath)));
  }

  /** Whether somebody acts, or is acted for, in a role that holds for the unit. */
  private static boolean isOf(Person person, By by, List<String> unitPath) {
    return (person.account().equals(by.actor()) || person.account().equals(by.onBehalfOf()))
        && person.role().equals(by.role())
        && (person.role().equals(Role.QUALITY_OFFICE.name())
            ? unitPath.stream().anyMatch(unit -> unit.equals(person.office()))
            : person.scopes().isEmpty() || !Collections.disjoint(person.scopes(), unitPath));
  }

  private void answer(String caseId, By by, Instant at) {
    try {
      commands.sendAndWait(new AcknowledgeWarning(caseId, null, by, at));
    } catch (StepRefused answered) {
      LOG.debug("somebody was faster", answered);
      sign(caseId, by, at);
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
