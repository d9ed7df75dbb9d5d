package io.vigil.app.diagnosis;

import io.vigil.api.review.FindReviews;
import io.vigil.api.review.Outcome;
import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** By which rule reviews are judged here, and what follows from what they end with. */
@Component
public class ReviewRules {
  private final ReviewRule rule;
  private final Reading reading;
  private final int cycleYears;

  ReviewRules(
      @Value("${vigil.review.effective:12}") int effective,
      @Value("${vigil.review.abnormal:10}") int abnormal,
      @Value("${vigil.review.of:15}") int of,
      @Value("${vigil.review.reading:AND}") Reading reading,
      @Value("${vigil.review.cycle-years:3}") int cycleYears) {
    this.rule = new ReviewRule(effective, abnormal, of);
    this.reading = reading;
    this.cycleYears = cycleYears;
  }

  public ReviewRule rule() {
    return rule;
  }

  /** How the second condition is read here. */
  public Reading reading() {
    return reading;
  }

  /** The review that found a unit effective, within a cycle before a day: it ends reviews in it. */
  public Optional<FindReviews.Item> effectiveBefore(
      List<FindReviews.Item> all, String unit, LocalDate day) {
    return all.stream()
        .filter(one -> one.unit().equals(unit))
        .filter(one -> outcome(one) == Outcome.EFFECTIVE)
        .filter(one -> one.onSite().isAfter(day.minusYears(cycleYears)))
        .filter(one -> !one.onSite().isAfter(day))
        .findFirst();
  }

  /**
   * Whether sanctions follow (削减招生计划等): the result is abnormal, or to be improved for the second
   * time in a row.
   */
  public Sanction sanction(List<FindReviews.Item> all, FindReviews.Item review) {
    Outcome outcome = outcome(review);
    if (outcome == Outcome.ABNORMAL) {
      return Sanction.ABNORMAL;
    }
    return outcome == Outcome.TO_BE_IMPROVED && before(all, review) == Outcome.TO_BE_IMPROVED
        ? Sanction.SECOND_IN_A_ROW
        : Sanction.NONE;
  }

  /** What the review before ended with. */
  private static @Nullable Outcome before(List<FindReviews.Item> all, FindReviews.Item review) {
    return all.stream()
        .filter(one -> one.unit().equals(review.unit()))
        .filter(one -> one.result() != null && one.onSite().isBefore(review.onSite()))
        .max(Comparator.comparing(FindReviews.Item::onSite))
        .map(ReviewRules::outcome)
        .orElse(null);
  }

  private static @Nullable Outcome outcome(FindReviews.Item review) {
    FindReviews.Concluded result = review.result();
    return result == null ? null : result.outcome();
  }

  /** Why sanctions follow. */
  public enum Sanction {
    NONE,
    /** 异常. */
    ABNORMAL,
    /** 连续 2 次待改进. */
    SECOND_IN_A_ROW
  }
}
