package io.vigil.app.diagnosis;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.WarningState;
import io.vigil.app.security.Questions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The warnings of a cycle. */
@Component
class CycleCases {
  private static final int MOST = 50;

  private final Questions questions;

  CycleCases(Questions questions) {
    this.questions = questions;
  }

  /**
   * Those of a unit and of units below that began in its days, the latest first, at most fifty and
   * a page; those that were withdrawn say nothing.
   */
  List<FindWarnings.Item> of(List<String> scopes, String unit, DateRange days) {
    List<FindWarnings.Item> found = new ArrayList<>();
    boolean isLast = false;
    for (int page = 0; !isLast && found.size() < MOST; page++) {
      List<FindWarnings.Item> items = page(scopes, unit, page);
      items.stream()
          .filter(one -> isWithin(days, one) && one.state() != WarningState.WITHDRAWN)
          .forEach(found::add);
      isLast = items.size() < MOST || items.getLast().since().isBefore(days.first());
    }
    return found;
  }

  private static boolean isWithin(DateRange days, FindWarnings.Item one) {
    return !one.since().isBefore(days.first()) && !one.since().isAfter(days.last());
  }

  private List<FindWarnings.Item> page(List<String> scopes, String unit, int page) {
    var wanted =
        new FindWarnings(
            unit, true, null, FindWarnings.Filter.ALL, null, null, scopes, false, page, MOST);
    return questions.ask(wanted, FindWarnings.Result.class).items();
  }
}
