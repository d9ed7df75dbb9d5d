package io.vigil.app.page;

import io.vigil.api.delivery.FindUniformBackfills;
import io.vigil.api.doubt.FindDoubts;
import io.vigil.api.doubt.Settlement;
import io.vigil.api.doubt.Slip;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.delivery.DoubtDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Data that cannot be right, or look made up, as people read them. */
@Component
class DoubtViews {
  private static final int SHOWN_ROWS = 30;

  private final DoubtDesk desk;
  private final Periods periods;
  private final UnitNames unitNames;
  private final Figures figures;

  DoubtViews(DoubtDesk desk, Periods periods, UnitNames unitNames, Figures figures) {
    this.desk = desk;
    this.periods = periods;
    this.unitNames = unitNames;
    this.figures = figures;
  }

  /**
   * One signal.
   *
   * @param open readings that are in doubt still
   */
  record View(
      String doubtId,
      String controlPoint,
      String name,
      @Nullable String owner,
      String ownerName,
      @Nullable String fileName,
      Slip slip,
      Instant recordedAt,
      int total,
      int open,
      List<Row> rows,
      boolean mayConfirm) {}

  /**
   * @param now value that stands today
   */
  record Row(
      String unit,
      String unitName,
      String period,
      String value,
      String expected,
      String now,
      @Nullable Settlement settled) {}

  /** Data that were entered long afterwards, all alike. */
  record Uniform(
      FindUniformBackfills.Row row, String name, String ownerName, String span, String value) {}

  List<View> of(SignedIn person, Locale locale, FindDoubts.Result found) {
    return found.items().stream().map(item -> of(person, locale, item)).toList();
  }

  private View of(SignedIn person, Locale locale, FindDoubts.Item item) {
    int open = item.open().size();
    return new View(
        item.doubtId(),
        item.controlPoint(),
        DeliveryViews.pick(locale, item.controlPointName(), item.controlPointNameEn()),
        item.owner(),
        Objects.requireNonNullElse(
            item.ownerName(), Objects.requireNonNullElse(item.owner(), Figures.NONE)),
        item.fileName(),
        item.slip(),
        item.recordedAt(),
        item.rows().size(),
        open,
        item.rows().stream()
            .limit(SHOWN_ROWS)
            .map(row -> row(locale, row, item.unitOfMeasure()))
            .toList(),
        open > 0 && desk.mayConfirm(person, item));
  }

  private Row row(Locale locale, FindDoubts.Row row, String measure) {
    return new Row(
        row.unit(),
        unitNames.of(locale, row.unit(), row.unitName()),
        periods.full(locale, row.period().code(), PeriodKind.DAY),
        value(locale, row, measure),
        figures.value(locale, row.expected(), measure),
        figures.value(locale, row.now(), measure),
        row.settled());
  }

  private String value(Locale locale, FindDoubts.Row row, String measure) {
    String value = figures.value(locale, row.value(), measure);
    return row.denominator() == null
        ? value
        : "%s (%s/%s)"
            .formatted(value, Figures.plain(row.numerator()), Figures.plain(row.denominator()));
  }

  List<Uniform> uniform(Locale locale, List<FindUniformBackfills.Row> rows) {
    return rows.stream().map(row -> uniform(locale, row)).toList();
  }

  private Uniform uniform(Locale locale, FindUniformBackfills.Row row) {
    return new Uniform(
        row,
        DeliveryViews.pick(locale, row.controlPointName(), row.controlPointNameEn()),
        Objects.requireNonNullElse(row.ownerName(), row.feed().dataOwner()),
        periods.full(locale, row.firstPeriod(), row.periodKind())
            + " – "
            + periods.brief(locale, row.lastPeriod(), row.periodKind()),
        figures.value(locale, row.value(), row.unitOfMeasure()));
  }
}
