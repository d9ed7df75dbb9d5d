package io.vigil.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Readings of the last days, in files of equal size; each unit crosses a line at most once. */
final class SteadyFacts {
  static final String CONTROL_POINT = "ATTENDANCE";

  private static final int UNITS = 5_000;
  private static final int DAYS = 28;
  private static final int GOOD = 96;
  private static final int BAD = 80;

  private final int rows;
  private final int oneIn;
  private final LocalDate first;
  private int sent;

  SteadyFacts(int rows, int oneIn, LocalDate today) {
    this.rows = rows;
    this.oneIn = oneIn;
    this.first = today.minusDays(DAYS);
  }

  /**
   * A file.
   *
   * @param crossing units with a reading outside the lines
   */
  record Portion(String csv, List<String> crossing) {}

  String units() {
    return IntStream.range(0, UNITS)
        .mapToObj(unit -> "%s,Class %d,class_group,ROOT%n".formatted(name(unit), unit))
        .collect(Collectors.joining("", "unit,name,kind,parent\nROOT,College,school,\n", ""));
  }

  Portion next() {
    var csv = new StringBuilder("control_point,unit,period,value\n");
    List<String> crossing = new ArrayList<>();
    for (int row = 0; row < rows; row++, sent++) {
      String unit = name(sent % UNITS);
      boolean crosses = sent % oneIn == sent / UNITS;
      if (crosses) {
        crossing.add(unit);
      }
      LocalDate day = first.plusDays(sent / UNITS);
      csv.append(CONTROL_POINT + ",%s,%s,%d%n".formatted(unit, day, crosses ? BAD : GOOD));
    }
    return new Portion(csv.toString(), crossing);
  }

  private static String name(int unit) {
    return "U%04d".formatted(unit);
  }
}
