package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part 8: complaints and warnings. */
record ComplaintPart(Material material) implements Part {
  private static final List<String> COLOURS = List.of("BLUE", "YELLOW", "ORANGE", "RED");

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.8");
    sheet.heading(2, "part.8.complaints");
    complaints(sheet);
    sheet.heading(2, "part.8.warnings");
    warnings(sheet);
  }

  private Value year(Aggregate aggregate, Counted counted, String year) {
    return material.pool().year(aggregate, counted, year, null);
  }

  private void complaints(Sheet sheet) {
    if (material.pool().rows(Counted.COMPLAINT).isEmpty()) {
      sheet.say("complaint.none", List.of());
      return;
    }
    sheet.grid(
        "T8",
        sheet.columns(
            1,
            "column.year",
            "column.complaints",
            "column.per-thousand",
            "column.handled",
            "column.in-time",
            "column.answered",
            "column.satisfied",
            "column.converted"),
        material.years().stream().map(year -> complaint(sheet, year)).toList(),
        "note.T8");
    groups(sheet);
    List<Value> counts =
        material.years().stream()
            .map(year -> year(Aggregate.SUM, Counted.COMPLAINT, year))
            .toList();
    List<Value> handled =
        material.years().stream()
            .map(year -> year(Aggregate.SHARE, Counted.COMPLAINT_HANDLED, year))
            .toList();
    sheet.say(
        "complaint.course",
        counts.stream().map(Value::reference).toList(),
        sheet.words().course(material.years().stream().map(year -> told(sheet, year)).toList()),
        sheet.words().course(handled.stream().map(sheet::percent).toList()));
  }

  /** What sealed ones are about is in none of them. */
  private void groups(Sheet sheet) {
    Words words = sheet.words();
    new GroupTable(material, Counted.COMPLAINT_OF_KIND, Counted.COMPLAINT, Recorded.COMPLAINTS)
        .write(sheet, "T8-2", "column.complaint-kind", key -> words.textOr("request." + key, key));
    new GroupTable(material, Counted.COMPLAINT, Counted.COMPLAINT, Recorded.COMPLAINTS)
        .write(sheet, "T8-3", "column.category", key -> words.textOr("about." + key, key));
    new GroupTable(material, Counted.COMPLAINT_OF_PLACE, Counted.COMPLAINT, Recorded.COMPLAINTS)
        .write(sheet, "T8-4", "column.place", key -> key);
  }

  private String told(Sheet sheet, String year) {
    String count = sheet.shown(year(Aggregate.SUM, Counted.COMPLAINT, year).count());
    return material.parts().figure(sheet.words(), count, year, Recorded.COMPLAINTS);
  }

  private Cell told(Cell figure, String year) {
    return material.parts().known(figure, year, Recorded.COMPLAINTS);
  }

  private Cell year(Sheet sheet, Recorded what, String year) {
    return sheet.text(material.parts().name(sheet.words(), year, what));
  }

  private List<Cell> complaint(Sheet sheet, String year) {
    Value count = year(Aggregate.SUM, Counted.COMPLAINT, year);
    return List.of(
        year(sheet, Recorded.COMPLAINTS, year),
        told(sheet.count(count), year),
        sheet.number(
            sheet.isHidden(count.count()) ? null : rate(count, year), 1, count.reference()),
        sheet.share(year(Aggregate.SHARE, Counted.COMPLAINT_HANDLED, year)),
        sheet.share(year(Aggregate.SHARE, Counted.COMPLAINT_IN_TIME, year)),
        told(sheet.count(year(Aggregate.COUNT, Counted.COMPLAINT_SATISFIED, year)), year),
        told(satisfied(sheet, year), year),
        told(sheet.count(year(Aggregate.SUM, Counted.COMPLAINT_CONVERTED, year)), year));
  }

  /** Hidden where those who were not satisfied are few as well. */
  private Cell satisfied(Sheet sheet, String year) {
    Value satisfied = year(Aggregate.SUM, Counted.COMPLAINT_SATISFIED, year);
    return sheet.mayTell(List.of(satisfied.count()), (long) satisfied.rows())
        ? sheet.count(satisfied)
        : sheet.text(null);
  }

  private @Nullable Double rate(Value count, String year) {
    Double students = material.bases().students(year);
    return students == null || students <= 0 || !material.parts().isWhole(Recorded.COMPLAINTS, year)
        ? null
        : Double.valueOf(Bases.STUDENTS_PER * count.count() / students);
  }

  private void warnings(Sheet sheet) {
    if (material.pool().rows(Counted.WARNING).isEmpty()) {
      sheet.say("warning.none", List.of());
      return;
    }
    List<String> titles = new ArrayList<>(List.of("column.year"));
    COLOURS.forEach(colour -> titles.add("colour." + colour));
    titles.addAll(List.of("column.withdrawn", "column.answers", "column.in-time"));
    sheet.grid(
        "T9",
        sheet.columns(1, titles.toArray(String[]::new)),
        material.years().stream().map(year -> warning(sheet, year)).toList(),
        "note.T9");
    notAsked(sheet);
    new GroupTable(
            material, Counted.WARNING_WITHDRAWN, Counted.WARNING_WITHDRAWN, Recorded.WARNINGS)
        .write(
            sheet,
            "T9-2",
            "column.withdraw-reason",
            key -> sheet.words().textOr("withdrawn." + key, key));
    List<Value> withdrawn =
        material.years().stream()
            .map(year -> year(Aggregate.SUM, Counted.WARNING_WITHDRAWN, year))
            .toList();
    List<Value> raised =
        material.years().stream().map(year -> year(Aggregate.SUM, Counted.WARNING, year)).toList();
    sheet.say(
        "warning.course",
        List.of(material.pool().all(Aggregate.SUM, Counted.WARNING, null).reference()),
        sheet.total(raised.stream().map(Value::count).toList()),
        sheet.total(withdrawn.stream().map(Value::count).toList()),
        material.parts().among(sheet.words(), material.years(), Recorded.WARNINGS));
  }

  /** Why fewer were to be answered than are yellow or worse; outsiders read no single counts. */
  private void notAsked(Sheet sheet) {
    Value asked = material.pool().all(Aggregate.COUNT, Counted.WARNING_IN_TIME, null);
    long worse =
        COLOURS.stream()
            .filter(colour -> !colour.equals("BLUE"))
            .mapToLong(
                colour -> material.pool().all(Aggregate.SUM, Counted.WARNING, colour).count())
            .sum();
    if (!sheet.isOpen() && worse > asked.rows()) {
      sheet.say(
          "warning.not-asked",
          List.of(asked.reference()),
          Long.toString(worse),
          Long.toString(asked.rows()),
          Long.toString(worse - asked.rows()));
    }
  }

  private List<Cell> warning(Sheet sheet, String year) {
    List<Cell> cells = new ArrayList<>();
    List<Value> colours =
        COLOURS.stream()
            .map(colour -> material.pool().year(Aggregate.SUM, Counted.WARNING, year, colour))
            .toList();
    boolean told = sheet.mayTell(colours.stream().map(Value::count).toList(), null);
    colours.forEach(colour -> cells.add(told ? sheet.count(colour) : sheet.text(null)));
    cells.add(sheet.count(year(Aggregate.SUM, Counted.WARNING_WITHDRAWN, year)));
    cells.add(sheet.count(year(Aggregate.COUNT, Counted.WARNING_IN_TIME, year)));
    cells.add(sheet.share(year(Aggregate.SHARE, Counted.WARNING_IN_TIME, year)));
    cells.replaceAll(cell -> material.parts().known(cell, year, Recorded.WARNINGS));
    cells.addFirst(year(sheet, Recorded.WARNINGS, year));
    return cells;
  }
}
