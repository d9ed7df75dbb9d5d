package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.Due;
import io.vigil.api.finding.FindingEvent;
import io.vigil.api.finding.FindingEvent.FindingAnswered;
import io.vigil.api.finding.FindingEvent.FindingConverted;
import io.vigil.api.finding.FindingEvent.FindingDismissed;
import io.vigil.api.finding.FindingEvent.FindingHandedOver;
import io.vigil.api.finding.FindingEvent.FindingNoted;
import io.vigil.api.finding.FindingEvent.FindingRechecked;
import io.vigil.api.finding.FindingEvent.FindingSettled;
import io.vigil.api.finding.FindingEvent.FindingStepOverdue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of findings: to the unit what it has to put right, to the office that it was. */
final class FindingStory {

  private FindingStory() {}

  /** {@code null} where the case is not known. */
  static @Nullable Step step(@Nullable FollowedCase before, FindingEvent event) {
    if (event instanceof FindingNoted noted) {
      return noted(noted);
    }
    return before == null ? null : next(before, event);
  }

  /** Whoever noted it knows of it. */
  private static Step noted(FindingNoted event) {
    var file =
        new FollowedCase(
            CaseKind.FINDING,
            event.unit(),
            event.unitPath(),
            null,
            false,
            List.of(To.QUALITY_OFFICE),
            null);
    return Step.passes(file, limits(event));
  }

  private static Step next(FollowedCase before, FindingEvent event) {
    FollowedCase ofUnit = before.actedOnBy(To.UNIT);
    FollowedCase ofOffice = before.actedOnBy(To.QUALITY_OFFICE);
    return switch (event) {
      case FindingNoted e -> noted(e);
      case FindingSettled e -> e.recheck() ? Step.passes(ofOffice, limits(e)) : Step.ends(before);
      case FindingHandedOver e -> turns(ofUnit, NoticeKind.ASSIGNED, e);
      case FindingAnswered e -> turns(ofOffice, NoticeKind.ANSWERED, e);
      case FindingRechecked e ->
          e.inOrder() ? Step.ends(before) : turns(ofUnit, NoticeKind.REOPENED, e);
      case FindingConverted e -> Step.ends(before);
      case FindingDismissed e -> Step.ends(before);
      case FindingStepOverdue e -> Step.late(before, e.overdue(), To.QUALITY_OFFICE, List.of());
    };
  }

  private static Step turns(FollowedCase after, NoticeKind what, FindingEvent event) {
    return Step.turns(after, what, event.due(), limits(event));
  }

  private static List<Due> limits(FindingEvent event) {
    return Stream.ofNullable(event.due()).toList();
  }
}
