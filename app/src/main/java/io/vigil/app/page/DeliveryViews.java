package io.vigil.app.page;

import io.vigil.api.delivery.DeliveryCounts;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindDeliveries;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.delivery.DeliveryWeek;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deliveries as people read them: shares, the grid, units by timeliness. */
@Component
class DeliveryViews {
  private static final int WORST_OPEN = 1;

  private final Words words;
  private final Periods periods;

  DeliveryViews(Words words, Periods periods) {
    this.words = words;
    this.periods = periods;
  }

  /** What fell due in a span. */
  record Share(String key, FindTimeliness.Span span, DeliveryCounts counts) {}

  /**
   * A cell of the grid.
   *
   * @param look one of on-time, late, backfilled, missing, nothing, empty
   * @param text what stands in it: a sign and how many
   * @param label the same in words
   */
  record Cell(
      String look, String text, boolean corrected, String label, @Nullable DeliveryWeek week) {}

  /** Everything of an owner. */
  record Group(String owner, String ownerName, List<Line> lines) {}

  record Line(Feed feed, String name, List<Cell> cells, DeliveryCounts sum) {}

  /** A unit with what it owed over the term. */
  record Ranked(String owner, String name, DeliveryCounts counts) {}

  List<Share> shares(FindTimeliness.Result found, List<FindTimeliness.Span> spans) {
    List<String> keys = List.of("week", "month", "term");
    return IntStream.range(0, spans.size())
        .mapToObj(place -> new Share(keys.get(place), spans.get(place), found.sum(place)))
        .toList();
  }

  /** By share on time in the last of the spans, the best first. */
  List<Ranked> ranking(FindTimeliness.Result found, int place) {
    return found.rows().stream()
        .filter(row -> row.span() == place && row.counts().expected() > 0)
        .map(
            row ->
                new Ranked(
                    row.dataOwner(),
                    Objects.requireNonNullElse(row.ownerName(), row.dataOwner()),
                    row.counts()))
        .sorted(
            Comparator.comparing(
                    (Ranked row) -> -row.counts().onTime() * 1.0 / row.counts().expected())
                .thenComparing(row -> -row.counts().expected())
                .thenComparing(Ranked::owner))
        .toList();
  }

  List<Group> grid(Locale locale, FindDeliveries.Result found, List<DeliveryWeek> weeks) {
    Map<String, List<FindDeliveries.Row>> byOwner = new LinkedHashMap<>();
    found.rows().stream()
        .filter(row -> row.cells().stream().anyMatch(cell -> cell.counts().expected() > 0))
        .forEach(
            row ->
                byOwner.computeIfAbsent(row.feed().dataOwner(), key -> new ArrayList<>()).add(row));
    return byOwner.values().stream()
        .map(rows -> group(locale, rows, weeks))
        .sorted(Comparator.comparing((Group group) -> worst(group) < WORST_OPEN))
        .toList();
  }

  /** Readings that are missing or came long afterwards: such owners stand first. */
  private static long worst(Group group) {
    return group.lines().stream()
        .mapToLong(line -> line.sum().missing() + line.sum().backfilled())
        .sum();
  }

  private Group group(Locale locale, List<FindDeliveries.Row> rows, List<DeliveryWeek> weeks) {
    FindDeliveries.Row first = rows.getFirst();
    return new Group(
        first.feed().dataOwner(),
        Objects.requireNonNullElse(first.ownerName(), first.feed().dataOwner()),
        rows.stream().map(row -> line(locale, row, weeks)).toList());
  }

  private Line line(Locale locale, FindDeliveries.Row row, List<DeliveryWeek> weeks) {
    Cell[] cells = new Cell[weeks.size()];
    row.cells()
        .forEach(cell -> cells[cell.column()] = cell(locale, cell, weeks.get(cell.column())));
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i] == null ? empty() : cells[i];
    }
    return new Line(
        row.feed(),
        pick(locale, row.controlPointName(), row.controlPointNameEn()),
        List.of(cells),
        row.cells().stream()
            .map(FindDeliveries.Cell::counts)
            .reduce(DeliveryCounts.NONE, DeliveryCounts::plus));
  }

  private static Cell empty() {
    return new Cell("empty", "", false, "", null);
  }

  private Cell cell(Locale locale, FindDeliveries.Cell cell, DeliveryWeek week) {
    DeliveryCounts counts = cell.counts();
    if (counts.expected() == 0) {
      return empty();
    }
    String look = look(counts);
    long number = number(look, counts);
    String text = words.text(locale, "delivery.cell." + look, number);
    return new Cell(
        look,
        text,
        counts.corrected() > 0,
        words.text(
            locale,
            "delivery.cell.label",
            periods.brief(locale, week.week().code(), PeriodKind.TEACHING_WEEK),
            counts.expected(),
            counts.onTime(),
            counts.late(),
            counts.backfilled(),
            counts.missing(),
            counts.corrected()),
        week);
  }

  private static String look(DeliveryCounts counts) {
    if (counts.missing() > 0) {
      return "missing";
    }
    if (counts.backfilled() > 0) {
      return "backfilled";
    }
    if (counts.late() > 0) {
      return "late";
    }
    return counts.nothing() == counts.expected() ? "nothing" : "on-time";
  }

  private static long number(String look, DeliveryCounts counts) {
    return switch (look) {
      case "missing" -> counts.missing();
      case "backfilled" -> counts.backfilled();
      case "late" -> counts.late();
      default -> counts.expected();
    };
  }

  static String pick(Locale locale, String chinese, @Nullable String english) {
    return english != null && locale.getLanguage().equals("en") ? english : chinese;
  }
}
