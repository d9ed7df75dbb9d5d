package io.vigil.app.report;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.MakePeriodicReport;
import io.vigil.api.report.ReportKind;
import io.vigil.api.report.ReportYears;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.monitor.report.text.ReportJson;
import io.vigil.monitor.report.text.ReportModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the reports of months, terms and years made, within what somebody may see. */
@Component
public class PeriodicDesk {
  public static final List<ReportKind> KINDS =
      List.of(
          ReportKind.BULLETIN,
          ReportKind.TERM,
          ReportKind.STATUS_DATA,
          ReportKind.EXCERPT,
          ReportKind.SCORES,
          ReportKind.BASE_DATA,
          ReportKind.EXTERNAL,
          ReportKind.PROGRAMME_QUALITY,
          ReportKind.QUALITY_ANALYSIS);

  private final Questions questions;
  private final UnitAccess access;
  private final MeasureWords words;
  private final RecordedYears recorded;

  PeriodicDesk(Questions questions, UnitAccess access, MeasureWords words, RecordedYears recorded) {
    this.recorded = recorded;
    this.questions = questions;
    this.access = access;
    this.words = words;
  }

  /**
   * Which report.
   *
   * @param unit {@code null} for all that somebody may see
   */
  public record Wanted(ReportKind kind, String period, @Nullable String unit) {

    /**
     * Scores are those of a calendar year, also where the school year that begins in it is named.
     */
    public Wanted {
      period = period.strip();
      if (kind == ReportKind.SCORES && kind.period(period) == PeriodKind.SCHOOL_YEAR) {
        period = Integer.toString(ReportYears.number(ReportYears.year(period)));
      }
    }
  }

  /** With the unit that it is about, where none was asked for. */
  public Wanted resolved(SignedIn person, Wanted wanted) {
    return new Wanted(wanted.kind(), wanted.period(), access.orOwn(person, wanted.unit()));
  }

  /**
   * The report as of now, to be read.
   *
   * @param open whether it is for outsiders
   */
  public ReportModel shown(SignedIn person, Wanted wanted, Locale language, boolean open) {
    return words.in(make(person, wanted, language, open));
  }

  /** The same to be kept, with references in the places of the words of measures. */
  ReportModel make(SignedIn person, Wanted wanted, Locale language, boolean open) {
    requireRecords(wanted);
    return make(
        wanted.kind(), wanted.period(), access.orOwn(person, wanted.unit()), language, open);
  }

  private void requireRecords(Wanted wanted) {
    begunAfter(wanted)
        .ifPresent(
            begun -> {
              throw Rejection.invalid(
                  "report.before-records",
                  "'%s' was before the first record of the college, of %s; ask for a period that"
                      + " ends later.",
                  wanted.period(),
                  begun);
            });
  }

  /** Whether it is not all of days before the first record. */
  boolean hasRecords(Wanted wanted) {
    return begunAfter(wanted).isEmpty();
  }

  /** Findings of outside bodies and tasks have days of their own. */
  private Optional<LocalDate> begunAfter(Wanted wanted) {
    ReportKind kind = wanted.kind();
    return kind == ReportKind.EXTERNAL || kind == ReportKind.SCORES
        ? Optional.empty()
        : parsed(wanted).flatMap(recorded::begunAfter);
  }

  /** Empty where it is none, which whoever makes the report says. */
  private static Optional<Period> parsed(Wanted wanted) {
    try {
      return Optional.of(Period.parse(wanted.period(), wanted.kind().period(wanted.period())));
    } catch (PeriodFormatException e) {
      return Optional.empty();
    }
  }

  ReportModel make(
      ReportKind kind, String period, @Nullable String unit, Locale language, boolean open) {
    var order = new MakePeriodicReport(kind, period.strip(), unit, language.getLanguage(), open);
    return ReportJson.read(questions.ask(order, MakePeriodicReport.Result.class).model());
  }
}
