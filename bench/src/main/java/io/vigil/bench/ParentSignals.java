package io.vigil.bench;

import io.vigil.bench.Attendance.Reading;
import io.vigil.monitor.detect.common.CommonSearch;
import io.vigil.monitor.detect.common.Observation;
import io.vigil.monitor.detect.common.Stretch;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The signals of parents that the running system gives: each day of each school is held against the
 * 30 days before it, and days that follow each other with a fall of the same unit are one signal.
 * The boroughs stand between the city and the schools.
 */
final class ParentSignals {
  private static final String CITY = "city";
  private static final int REMEMBERED = 30;
  private static final int BOROUGH = 2;

  private final Map<String, List<Signal>> signals = new LinkedHashMap<>();
  private int years;

  private record Signal(int first, int last, String text) {}

  void print(Attendance attendance, PrintStream out) {
    look(attendance);
    out.printf(
        Locale.ROOT,
        "signals of parents by the last %d days of each school, in %d school years:%n",
        REMEMBERED,
        years);
    signals.forEach(
        (unit, all) -> {
          out.printf(Locale.ROOT, "  %s %.1f a year%n", unit, (double) all.size() / years);
          all.forEach(one -> out.printf(Locale.ROOT, "    %s%n", one.text()));
        });
  }

  private void look(Attendance attendance) {
    var stretch = new Stretch(REMEMBERED);
    int year = 0;
    int number = 0;
    for (var day : attendance.days().entrySet()) {
      number++;
      if (Attendance.year(day.getKey()) != year) {
        year = Attendance.year(day.getKey());
        years++;
        stretch.clear();
      }
      List<Observation> observed = day.getValue().stream().map(ParentSignals::observation).toList();
      for (CommonSearch.Found found : new CommonSearch(stretch).among(placed(stretch, observed))) {
        if (found.cause().shift() < 0) {
          signal(number, day.getKey(), found);
        }
      }
      stretch.add(observed);
    }
  }

  private static Observation observation(Reading reading) {
    return Observation.ofRatio(reading.school(), reading.present(), reading.enrolled());
  }

  private static List<CommonSearch.Placed> placed(Stretch stretch, List<Observation> observed) {
    return stretch.residuals(observed).stream()
        .map(one -> new CommonSearch.Placed(one, List.of(CITY, borough(one.unit()), one.unit())))
        .toList();
  }

  /** The letter after the number of the district. */
  private static String borough(String school) {
    return school.length() > BOROUGH ? school.substring(BOROUGH, BOROUGH + 1) : "";
  }

  private void signal(int number, LocalDate day, CommonSearch.Found found) {
    List<Signal> all = signals.computeIfAbsent(found.path().getLast(), unit -> new ArrayList<>());
    if (!all.isEmpty() && all.getLast().last() == number - 1) {
      Signal open = all.removeLast();
      all.add(new Signal(open.first(), number, open.text() + ", " + day));
    } else {
      all.add(
          new Signal(
              number,
              number,
              "%s: %d of %d schools"
                  .formatted(day, found.cause().members().size(), found.reported().size())));
    }
  }
}
