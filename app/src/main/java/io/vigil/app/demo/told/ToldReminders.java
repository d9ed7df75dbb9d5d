package io.vigil.app.demo.told;

import io.vigil.api.delivery.DeliveryCommand.RemindOfData;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoWarningStep;
import io.vigil.app.demo.cases.DemoWarningStep.Kind;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders of the week that was missing last, on the day on which they went out. */
final class ToldReminders {
  private static final Pattern WEEK = Pattern.compile("第(\\d+)教学周");

  private static final String PROGRAMMES =
      "SELECT unit FROM board.unit WHERE parent = ? AND kind = 'PROGRAMME' ORDER BY unit";

  private static final String TERM =
      """
      SELECT term FROM board.term_dates WHERE first_monday <= CAST(? AS date)
      ORDER BY first_monday DESC LIMIT 1
      """;

  private final DemoCases cases;
  private final Cast cast;
  private final JdbcClient jdbc;

  ToldReminders(DemoCases cases, Cast cast, JdbcClient jdbc) {
    this.cases = cases;
    this.cast = cast;
    this.jdbc = jdbc;
  }

  Stream<ToldCase> all() {
    return cases.warningSteps().filter(step -> step.kind() == Kind.REMINDED).map(this::reminder);
  }

  private ToldCase reminder(DemoWarningStep step) {
    List<String> units = jdbc.sql(PROGRAMMES).param(step.unit()).query(String.class).list();
    var command =
        new RemindOfData(
            step.controlPoint(),
            step.unit(),
            units,
            List.of(week(step)),
            units.size(),
            CaseDays.dayOf(step.at()),
            cast.by(step.by()).actor());
    return new ToldCase(command.reminderId(), step.at(), List.of(command));
  }

  private String week(DemoWarningStep step) {
    String text = Objects.requireNonNull(step.text());
    Matcher told = WEEK.matcher(text);
    if (!told.find()) {
      throw new IllegalStateException("a reminder names no week: " + text);
    }
    String term = jdbc.sql(TERM).param(CaseDays.dayOf(step.at())).query(String.class).single();
    return "%s-W%02d".formatted(term, Integer.parseInt(told.group(1)));
  }
}
