package io.vigil.app.page;

import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.app.wording.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** To whom one appeals against a decision, and until when. */
@Component
class Appeals {
  private final SetLimits limits;
  private final Offices offices;
  private final Letters letters;
  private final Words words;

  Appeals(SetLimits limits, Offices offices, Letters letters, Words words) {
    this.limits = limits;
    this.offices = offices;
    this.letters = letters;
    this.words = words;
  }

  String told(Locale locale, FindIncidents.Item item, RuleBook rules) {
    return words.text(
        locale,
        "incident.notice.appeal",
        limits.of(locale, IncidentLimit.APPEAL),
        hearing(locale, item, rules));
  }

  /** At least the committee, which does not see sealed cases. */
  private String hearing(Locale locale, FindIncidents.Item item, RuleBook rules) {
    if (item.sealed()) {
      return offices.named(locale, item.body());
    }
    return DecidingBodies.authority(item, rules).level() == DecisionLevel.LEADERSHIP
        ? letters.college(locale)
        : words.text(locale, "DecisionLevel." + DecisionLevel.COMMITTEE);
  }
}
