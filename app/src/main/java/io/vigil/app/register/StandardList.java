package io.vigil.app.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.vigil.api.message.Rejection;
import io.vigil.api.standard.FindStandards;
import io.vigil.api.standard.StandardCommand;
import io.vigil.api.standard.StandardState;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.KnownNames;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Standards as a list (质量标准体系建设表), a line each: group, name, who keeps it, last day by which it is
 * revised. The 39 standards of a college's plan are shipped; a college edits the lines.
 */
@Component
public class StandardList {
  private static final int REVISE_BY = 3;

  private final StandardDesk desk;
  private final Framework framework;
  private final KnownNames names;
  private final CollegeCalendar calendar;

  StandardList(StandardDesk desk, Framework framework, KnownNames names, CollegeCalendar calendar) {
    this.desk = desk;
    this.framework = framework;
    this.names = names;
    this.calendar = calendar;
  }

  /** The shipped ones that the register does not hold yet, to be revised within three years. */
  public String missing() {
    Set<String> known = known();
    LocalDate by = calendar.today().plusYears(StandardCommand.MOST_YEARS);
    return lines(
        framework.standards().stream().filter(one -> !known.contains(one.name())).toList(), by);
  }

  /** As {@link #take} reads them. */
  static String lines(List<Framework.ShippedStandard> standards, LocalDate reviseBy) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      standards.forEach(
          one -> csv.writeRecord(one.group(), one.name(), one.owner(), reviseBy.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().stripTrailing();
  }

  private Set<String> known() {
    return desk.all().items().stream()
        .filter(item -> item.state() != StandardState.RETIRED)
        .map(FindStandards.Item::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * What became of a list.
   *
   * @param issued how many were put in force
   * @param unchanged how many stand in the register already
   * @param refused lines that were not, each with its reason
   */
  public record Imported(int issued, int unchanged, List<Refused> refused) {}

  /**
   * @param line from 1
   */
  public record Refused(long line, String text, Rejection reason) {}

  /** Puts those in force that the register does not hold; one that cannot be keeps none back. */
  public Imported take(SignedIn person, String text, String channel) {
    Set<String> known = known();
    List<Refused> refused = new ArrayList<>();
    int issued = 0;
    int unchanged = 0;
    for (CsvRecord line : CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
      String name = field(line, 1);
      if (name != null && known.contains(name)) {
        unchanged++;
        continue;
      }
      try {
        issue(person, line, channel);
        known.add(String.valueOf(name));
        issued++;
      } catch (Rejection e) {
        String said = String.join(",", line.getFields());
        refused.add(new Refused(line.getStartingLineNumber(), said, e));
      }
    }
    return new Imported(issued, unchanged, refused);
  }

  private void issue(SignedIn person, CsvRecord line, String channel) {
    String owner = field(line, 2);
    if (owner == null) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", "unit");
    }
    desk.issue(
        person,
        new StandardDesk.Issue(
            "standard",
            blankIfMissing(field(line, 0)),
            blankIfMissing(field(line, 1)),
            names.unit(owner),
            null,
            date(field(line, REVISE_BY)),
            null),
        channel);
  }

  private static String blankIfMissing(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "field.no-date", "'%s' is '%s'; write a day such as 2026-12-21.", "reviseBy", text);
    }
  }

  private static @Nullable String field(CsvRecord line, int index) {
    String text = index < line.getFieldCount() ? line.getField(index).strip() : "";
    return text.isEmpty() ? null : text;
  }
}
