package io.vigil.app.page;

import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.page.Figure8.Known;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What moved a control point of a unit where it stands on the spiral. */
@Component
class PointMoves {
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Words words;

  PointMoves(CollegeCalendar calendar, Periods periods, Words words) {
    this.calendar = calendar;
    this.periods = periods;
    this.words = words;
  }

  @Nullable Known to(
      Locale locale,
      String stands,
      Optional<FindControlPoint.LinesVersion> lines,
      List<TrendTables.Row> rows,
      Optional<FindWarnings.Item> latest,
      FindResponses.@Nullable Answer answer) {
    return switch (stands) {
      case Figure8.IMPROVE, Figure8.RENEW -> improving(locale, latest, answer);
      case Figure8.WARN ->
          latest
              .map(
                  one ->
                      new Known(
                          words.text(
                              locale,
                              "spiral.moved.warned",
                              periods.date(
                                  locale, LocalDate.ofInstant(one.raisedAt(), calendar.zone()))),
                          "/warnings/" + one.id()))
              .orElse(null);
      case Figure8.MONITOR ->
          latest
              .map(
                  one ->
                      new Known(
                          words.text(locale, "spiral.moved.back", words.of(locale, one.state())),
                          "/warnings/" + one.id()))
              .orElseGet(
                  () ->
                      Known.of(
                          words.text(locale, "spiral.moved.measured", rows.getFirst().period())));
      case Figure8.STANDARD ->
          lines
              .map(one -> Known.of(words.text(locale, "spiral.moved.lines", document(one))))
              .orElse(null);
      default -> null;
    };
  }

  private @Nullable Known improving(
      Locale locale, Optional<FindWarnings.Item> latest, FindResponses.@Nullable Answer answer) {
    Instant planned = answer == null ? null : answer.plannedAt();
    String says =
        planned == null
            ? words.text(locale, "spiral.moved.improving")
            : words.text(
                locale,
                "spiral.moved.planned",
                periods.date(locale, LocalDate.ofInstant(planned, calendar.zone())));
    return latest.map(one -> new Known(says, "/warnings/" + one.id())).orElse(null);
  }

  private static String document(FindControlPoint.LinesVersion lines) {
    return lines.document() == null ? "–" : lines.document();
  }
}
