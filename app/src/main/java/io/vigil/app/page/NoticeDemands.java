package io.vigil.app.page;

import io.vigil.api.casework.Due;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseState;
import io.vigil.app.wording.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a 预警通知单 tells of an incident, asks for, and by which days. */
@Component
class NoticeDemands {
  private final SetLimits limits;
  private final Shell shell;
  private final Words words;

  NoticeDemands(SetLimits limits, Shell shell, Words words) {
    this.limits = limits;
    this.shell = shell;
    this.words = words;
  }

  /** What is over, only tells (提示) or was answered asks for nothing. */
  String asked(
      Locale locale,
      WarningView warning,
      FindWarnings.Item item,
      FindResponses.@Nullable Answer answer,
      IncidentAnswer.@Nullable View incident) {
    if (warning.isOver()) {
      return words.text(locale, "paper.notice.over");
    }
    if (answer == null || warning.colour() == Colour.BLUE) {
      return words.text(locale, "paper.notice.told");
    }
    if (answer.awaited() == null) {
      return words.text(locale, "paper.notice.answered");
    }
    if (isOfIncident(item)) {
      return incident == null
          ? words.text(locale, "paper.notice.asked.elsewhere")
          : words.text(locale, "paper.notice.asked.incident", incident.number());
    }
    return words.text(
        locale,
        item.evidence().missing() == null ? "paper.notice.asked" : "paper.notice.asked.missing");
  }

  /** The incident that it tells of. */
  void tell(Letters.Facts facts, IncidentAnswer.View incident) {
    facts
        .add("paper.notice.incident", incident.number())
        .add("incident.occurred-at", shell.time(incident.occurredAt()))
        .add("incident.place", incident.place())
        .add("incident.description", incident.description());
  }

  /** What is awaited now, and what is to follow it. */
  void ask(
      Letters.Facts facts, Locale locale, FindWarnings.Item item, FindResponses.Answer answer) {
    Awaited awaited = answer.awaited();
    if (awaited == null) {
      return;
    }
    Due due = awaited.due();
    facts.named(
        words.text(locale, "response.await." + due.step()),
        words.text(locale, "paper.notice.until", shell.day(due.at())));
    boolean planned = !isOfIncident(item) && item.evidence().missing() == null;
    if (planned && answer.state() == ResponseState.NEW) {
      facts.named(
          words.text(locale, "paper.notice.plan"),
          words.text(locale, "paper.notice.plan.until", limits.of(locale, ResponseLimit.PLAN)));
    }
  }

  /** Also of one that whoever reads the paper may not see. */
  private static boolean isOfIncident(FindWarnings.Item item) {
    Occurrence occurrence = item.evidence().occurrence();
    return occurrence != null && occurrence.rule().isOneIncident();
  }
}
