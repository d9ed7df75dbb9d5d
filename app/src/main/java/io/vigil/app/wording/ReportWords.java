package io.vigil.app.wording;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.MakeIncidentReport;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sentences and labels of the incident report. */
@Component
public class ReportWords {
  /** Their arguments are the totals of the years, as many as there are years. */
  private static final Set<String> COURSES =
      Set.of(
          "report.note.falls-every-year",
          "report.note.does-not-fall-every-year",
          "report.note.not-comparable",
          "report.note.incomplete");

  private final Words words;
  private final Periods periods;

  ReportWords(Words words, Periods periods) {
    this.words = words;
    this.periods = periods;
  }

  public String sentence(Locale locale, MakeIncidentReport.Note note) {
    return text(locale, note.key(), note.arguments().toArray());
  }

  public String text(Locale locale, String key, Object... arguments) {
    return COURSES.contains(key)
        ? words.text(locale, key, course(arguments))
        : words.text(
            locale, key, Arrays.stream(arguments).map(part -> readable(locale, part)).toArray());
  }

  private static String course(Object... totals) {
    return Arrays.stream(totals)
        .map(total -> "null".equals(String.valueOf(total)) ? Figures.NONE : String.valueOf(total))
        .collect(Collectors.joining(" → "));
  }

  private Object readable(Locale locale, Object argument) {
    return argument instanceof String text
        ? periods.exactly(locale, text, PeriodKind.SCHOOL_YEAR)
        : argument;
  }
}
