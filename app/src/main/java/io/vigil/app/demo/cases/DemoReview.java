package io.vigil.app.demo.cases;

import io.vigil.app.demo.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review of the demo college.
 *
 * @param published when its material became public; {@code null} while it is not
 * @param measures what the reviewers said of the measures; {@code null} before they came
 * @param unmatched elements on which the college and its reviewers differed
 * @param appliedAgain when the college applied again; {@code null} where it did not have to
 */
public record DemoReview(
    String no,
    LocalDate announced,
    @Nullable LocalDate published,
    LocalDate onSite,
    String cycle,
    @Nullable String measures,
    List<String> unmatched,
    String document,
    @Nullable LocalDate appliedAgain) {

  /** In the order of time. */
  public static List<DemoReview> all() {
    return Table.of("cases/reviews.csv").rows().stream().map(DemoReview::read).toList();
  }

  private static DemoReview read(Table.Row row) {
    return new DemoReview(
        row.text("no"),
        LocalDate.parse(row.text("announced")),
        day(row, "published"),
        LocalDate.parse(row.text("on_site")),
        row.text("cycle"),
        row.has("measures") ? row.text("measures") : null,
        row.has("unmatched") ? List.of(row.text("unmatched").split(";")) : List.of(),
        row.text("document"),
        day(row, "applied_again"));
  }

  private static @Nullable LocalDate day(Table.Row row, String column) {
    return row.has(column) ? LocalDate.parse(row.text(column)) : null;
  }
}
