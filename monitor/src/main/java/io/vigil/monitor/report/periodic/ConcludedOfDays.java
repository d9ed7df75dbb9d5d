package io.vigil.monitor.report.periodic;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindFigure;
import io.vigil.api.report.ReportKind;
import io.vigil.monitor.report.FigureSource;
import io.vigil.monitor.report.ReportData;
import io.vigil.monitor.report.UnitTree;
import io.vigil.monitor.report.analysis.Outcomes;
import io.vigil.monitor.report.figure.ConcludedKey;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.figure.RowAnswer;
import io.vigil.monitor.report.figure.RowReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Resolves what was concluded of the measures against the warnings of some days, as the reports of
 * these days print it; each rests on its warning.
 */
@Component
class ConcludedOfDays implements FigureSource {
  private final RegisterReader registers;
  private final ReportData data;
  private final RowReader reader;
  private final RowAnswer answer;

  ConcludedOfDays(RegisterReader registers, ReportData data, RowReader reader, RowAnswer answer) {
    this.registers = registers;
    this.data = data;
    this.reader = reader;
    this.answer = answer;
  }

  @Override
  public boolean knows(String reference) {
    return ConcludedKey.isOne(reference) && ConcludedKey.parse(reference).isOfDays();
  }

  @Override
  public FindFigure.Result find(FindFigure query) {
    ConcludedKey key = ConcludedKey.parse(query.reference());
    UnitTree tree = data.units().in(Locale.CHINESE);
    List<Registers.Warned> warned = warned(key, tree);
    Outcomes found = Outcomes.of(warned.stream().flatMap(one -> one.measures().stream()).toList());
    return answer.of(
        query,
        new RowAnswer.Made(
            found.value(key.what()),
            RegisterReader.ofWarnings(),
            parameters(key, tree),
            List.of("%s, method %s".formatted(key.what().code(), ReportKind.INCIDENTS.rules()))),
        warned.stream().flatMap(one -> rows(key, tree, one)).toList());
  }

  private List<Registers.Warned> warned(ConcludedKey key, UnitTree tree) {
    LocalDate first = LocalDate.parse(key.from());
    var days = new DateRange(first, LocalDate.parse(key.to()));
    return registers
        .of(Period.parse(key.from(), PeriodKind.DAY), days, reader.today(), key.unit())
        .warnings(List.of(top(key, tree)));
  }

  /** The college is all that lies below its root. */
  private static String top(ConcludedKey key, UnitTree tree) {
    String unit = key.unit();
    return unit != null ? unit : tree.roots().isEmpty() ? "" : tree.roots().getFirst();
  }

  private Map<String, @Nullable Object> parameters(ConcludedKey key, UnitTree tree) {
    Map<String, @Nullable Object> parameters = new TreeMap<>();
    parameters.put("first", key.from());
    parameters.put("last", key.to());
    parameters.put("whole", whole(LocalDate.parse(key.to())).toString());
    parameters.put("units", List.of(top(key, tree)));
    return parameters;
  }

  /** Up to which day the worst values are looked for: the last one that is over. */
  private LocalDate whole(LocalDate last) {
    LocalDate yesterday = reader.today().minusDays(1);
    return last.isBefore(yesterday) ? last : yesterday;
  }

  private Stream<Row> rows(ConcludedKey key, UnitTree tree, Registers.Warned warned) {
    return warned.measures().stream()
        .filter(one -> one.found().is(key.what()))
        .map(
            one ->
                row(tree, warned)
                    .told(
                        "warning-measure",
                        one.found().said(warned.code()),
                        one.found().value(key.what())));
  }

  private Row row(UnitTree tree, Registers.Warned warned) {
    return new Row(
        "warning",
        warned.event(),
        warned.unit(),
        tree.name(warned.unit()),
        warned.raised().toString(),
        warned.raised(),
        data.calendar().schoolYearOn(warned.raised()).code(),
        null,
        warned.code(),
        null,
        null,
        1,
        null,
        null,
        null,
        null,
        null);
  }
}
