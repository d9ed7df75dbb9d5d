package io.vigil.app.wording;

import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.ReportYears;
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

  /** Its arguments are two years and the units that reported in the first of them only. */
  private static final String SILENT = "report.note.change-not-comparable-silent";

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
    if (COURSES.contains(key)) {
      return words.text(locale, key, course(arguments));
    }
    return key.equals(SILENT)
        ? silent(locale, arguments)
        : words.text(
            locale, key, Arrays.stream(arguments).map(part -> readable(locale, part)).toArray());
  }

  private String silent(Locale locale, Object... arguments) {
    String units =
        Arrays.stream(arguments)
            .skip(2)
            .map(String::valueOf)
            .collect(Collectors.joining(words.text(locale, "list.separator")));
    return words.text(
        locale, SILENT, readable(locale, arguments[0]), readable(locale, arguments[1]), units);
  }

  private static String course(Object... totals) {
    return Arrays.stream(totals)
        .map(total -> "null".equals(String.valueOf(total)) ? Figures.NONE : String.valueOf(total))
        .collect(Collectors.joining(" → "));
  }

  private Object readable(Locale locale, Object argument) {
    return argument instanceof String text
        ? periods.exactly(locale, text, ReportYears.kind(text))
        : argument;
  }
}
