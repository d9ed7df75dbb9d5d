package io.vigil.api.review;

/**
 * The rule by which a review ends. Of {@code m} matches between self-diagnosis and reviewers among
 * {@code N} elements, {@code 15·m ≥ 12·N} is effective and {@code 15·m < 10·N} abnormal, in whole
 * numbers, so that nothing is rounded; everything else is to be improved. Source: Guangdong plan,
 * section 4(3), for 15 elements; Tibet plan for the proportion where there are more or fewer.
 *
 * @param effective matches of {@code of} from which on the result can be effective
 * @param abnormal matches of {@code of} below which it can be abnormal
 * @param of elements for which these two are written
 */
public record ReviewRule(int effective, int abnormal, int of) {
  public static final ReviewRule USUAL = new ReviewRule(12, 10, 15);

  public ReviewRule {
    if (abnormal < 0 || abnormal > effective || effective > of || of < 1) {
      throw new IllegalArgumentException(
          "A review rule needs 0 ≤ abnormal ≤ effective ≤ of, not %d, %d, %d."
              .formatted(abnormal, effective, of));
    }
  }

  /**
   * The result of a review.
   *
   * @param matches 0 to {@code elements}
   * @param elements at least 1
   * @throws IllegalArgumentException if there are more matches than elements, or fewer than none
   */
  public Outcome judge(int matches, int elements, Measures measures, Reading reading) {
    if (elements < 1 || matches < 0 || matches > elements) {
      throw new IllegalArgumentException(
          "%d of %d elements cannot match.".formatted(matches, elements));
    }
    boolean alone = reading == Reading.COUNT_ONLY;
    if (of * matches >= effective * elements && (alone || measures == Measures.STRONG)) {
      return Outcome.EFFECTIVE;
    }
    return of * matches < abnormal * elements && (alone || measures == Measures.WEAK)
        ? Outcome.ABNORMAL
        : Outcome.TO_BE_IMPROVED;
  }
}
