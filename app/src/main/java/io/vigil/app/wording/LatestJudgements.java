package io.vigil.app.wording;

import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindJudgements;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.Questions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.common.AxonException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Explains open warnings by the latest judged value of their series. What was said when a warning
 * was raised or last changed stands in its history.
 */
@Component
public class LatestJudgements {
  private static final Logger log = LoggerFactory.getLogger(LatestJudgements.class);

  private final Questions questions;

  LatestJudgements(Questions questions) {
    this.questions = questions;
  }

  public FindWarnings.Item of(FindWarnings.Item warning) {
    return of(List.of(warning)).getFirst();
  }

  public List<FindWarnings.Item> of(List<FindWarnings.Item> warnings) {
    List<FindJudgements.Series> open =
        warnings.stream().filter(LatestJudgements::isOpen).map(this::series).toList();
    if (open.isEmpty()) {
      return warnings;
    }
    Map<FindJudgements.Series, Evidence> latest = latest(open);
    return warnings.stream().map(one -> explained(one, latest)).toList();
  }

  /** A warning about data that are missing, or about what happened, has no judged value. */
  private static boolean isOpen(FindWarnings.Item warning) {
    return warning.state().isOpenCase()
        && warning.evidence().missing() == null
        && warning.evidence().occurrence() == null;
  }

  /** Nothing where no monitor answers: the pages do without. */
  private Map<FindJudgements.Series, Evidence> latest(List<FindJudgements.Series> open) {
    try {
      return questions.ask(new FindJudgements(open), FindJudgements.Result.class).items().stream()
          .collect(Collectors.toMap(FindJudgements.Item::series, FindJudgements.Item::evidence));
    } catch (AxonException e) {
      log.warn("No monitor told the latest judgements: {}", e.getMessage());
      return Map.of();
    }
  }

  private FindWarnings.Item explained(
      FindWarnings.Item warning, Map<FindJudgements.Series, Evidence> latest) {
    Evidence evidence = isOpen(warning) ? latest.get(series(warning)) : null;
    return evidence == null ? warning : warning.explainedBy(evidence);
  }

  private FindJudgements.Series series(FindWarnings.Item warning) {
    return new FindJudgements.Series(warning.controlPoint(), warning.unit());
  }
}
