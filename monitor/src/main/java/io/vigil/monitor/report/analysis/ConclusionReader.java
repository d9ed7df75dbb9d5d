package io.vigil.monitor.report.analysis;

import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.api.report.ReportYears;
import io.vigil.monitor.report.ReportData;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.RowReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what conclusions are drawn from. */
@Component
class ConclusionReader {
  private static final long PATIENCE_SECONDS = 30;

  private final ReportData data;
  private final RowReader rows;
  private final MeasureReader measures;
  private final QueryGateway queries;

  ConclusionReader(ReportData data, RowReader rows, MeasureReader measures, QueryGateway queries) {
    this.data = data;
    this.rows = rows;
    this.measures = measures;
    this.queries = queries;
  }

  /** As references name it, in the words of the store. */
  Conclusions read(String from, String to, @Nullable String unit) {
    Locale language = Locale.CHINESE;
    return read(
        from, to, unit, language, new Pool(rows, data.units().in(language), from, to, unit));
  }

  /**
   * @param language in which units are called
   * @param pool of the same years and the same unit
   */
  Conclusions read(String from, String to, @Nullable String unit, Locale language, Pool pool) {
    LocalDate today = rows.today();
    List<FindIncidentMeasures.Item> around = around(from, to, unit, today);
    return new Conclusions(
        around.stream().filter(item -> isIn(item, from, to)).toList(),
        around,
        measures.read(first(from), last(to), unit, language, today),
        pool,
        today);
  }

  private static boolean isIn(FindIncidentMeasures.Item item, String from, String to) {
    String year = Material.year(item, from);
    return year.compareTo(from) >= 0 && year.compareTo(to) <= 0;
  }

  /** Whether the same was there before, or came back, shows in the years beside those asked for. */
  private List<FindIncidentMeasures.Item> around(
      String from, String to, @Nullable String unit, LocalDate today) {
    SchoolYear first = data.calendar().schoolYearOn(first(from));
    String last = data.calendar().schoolYearOn(last(to)).code();
    String now = data.calendar().schoolYearOn(today).code();
    return queries
        .query(
            new FindIncidentMeasures(
                new SchoolYear(first.startYear() - 1).code(),
                now.compareTo(last) < 0 ? last : now,
                unit),
            FindIncidentMeasures.Result.class)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join()
        .items();
  }

  private LocalDate first(String year) {
    return data.calendar().range(ReportYears.year(year)).first();
  }

  private LocalDate last(String year) {
    return data.calendar().range(ReportYears.year(year)).last();
  }
}
