package io.vigil.app.diagnosis;

import io.vigil.api.message.Rejection;
import io.vigil.api.review.FindReviews;
import io.vigil.api.review.Measures;
import io.vigil.api.review.Outcome;
import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a review would end: nothing of it is kept.
 *
 * @param outcomes by both readings of the second condition
 * @param reading the one that is used here
 * @param result by that one
 * @param missing matches that are missing until the result can be effective
 */
public record Simulation(
    int matches,
    int elements,
    Measures measures,
    Map<Reading, Outcome> outcomes,
    Reading reading,
    Outcome result,
    int missing,
    List<Row> rows) {

  /**
   * @param own conclusion of the college
   * @param assumed conclusion of the experts
   */
  public record Row(
      FindReviews.Element element,
      @Nullable String own,
      @Nullable String assumed,
      boolean matches) {

    /** Whether one of the two has concluded nothing, so that they cannot be compared yet. */
    public boolean undecided() {
      return element.matches() == null && (own == null || assumed == null);
    }
  }

  /**
   * @throws Rejection if there are more matches than elements, or no elements
   */
  public static Simulation of(ReviewRules rules, int matches, int elements, Measures measures) {
    if (elements < 1 || matches < 0 || matches > elements) {
      throw Rejection.invalid(
          "review.matches",
          "'matches' is %d of %d elements; write a number from 0 to that of the elements.",
          matches,
          elements);
    }
    return of(rules, matches, elements, measures, List.of());
  }

  private static Simulation of(
      ReviewRules rules, int matches, int elements, Measures measures, List<Row> rows) {
    ReviewRule rule = rules.rule();
    int needed = (rule.effective() * elements + rule.of() - 1) / rule.of();
    return new Simulation(
        matches,
        elements,
        measures,
        Map.of(
            Reading.AND, rule.judge(matches, elements, measures, Reading.AND),
            Reading.COUNT_ONLY, rule.judge(matches, elements, measures, Reading.COUNT_ONLY)),
        rules.reading(),
        rule.judge(matches, elements, measures, rules.reading()),
        Math.max(0, needed - matches),
        rows);
  }

  /**
   * With the experts' conclusions where there are any, else those that are assumed, else the
   * college's own.
   *
   * @param own conclusions of the college as they stand in its self-diagnosis
   * @param assumed conclusions of the experts, by element
   */
  public static Simulation of(
      ReviewRules rules,
      List<FindReviews.Element> elements,
      Map<String, String> own,
      Map<String, String> assumed,
      Measures measures) {
    List<Row> rows = elements.stream().map(element -> row(element, own, assumed)).toList();
    int matches = (int) rows.stream().filter(Row::matches).count();
    return of(rules, matches, rows.size(), measures, rows);
  }

  private static Row row(
      FindReviews.Element element, Map<String, String> own, Map<String, String> assumed) {
    String code = element.code();
    @Nullable String college = element.own() == null ? own.get(code) : element.own();
    @Nullable String recorded = element.conclusion() == null ? college : element.conclusion();
    @Nullable String experts = assumed.containsKey(code) ? assumed.get(code) : recorded;
    boolean same = college != null && college.equals(experts);
    Boolean decided = element.matches();
    return new Row(
        element, college, experts, decided != null && !assumed.containsKey(code) ? decided : same);
  }
}
