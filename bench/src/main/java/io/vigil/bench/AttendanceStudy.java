package io.vigil.bench;

import io.vigil.bench.Attendance.Reading;
import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.baseline.Season;
import io.vigil.monitor.detect.common.CommonCause;
import io.vigil.monitor.detect.common.CommonCause.Member;
import io.vigil.monitor.detect.proportion.Proportion;
import io.vigil.monitor.detect.proportion.ProportionDetector;
import io.vigil.monitor.detect.proportion.ProportionRules;
import io.vigil.monitor.detect.proportion.ProportionState;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code attendance DATA_DIR}: the load of dip alerts on real attendance, and how soon injected
 * drops are found. A day on which the common cause is a signal of the city is folded into that
 * signal: no school is judged on it. On all other days the common shift is taken out of each
 * school. There are no labels of truth in such data: this measures load, and sensitivity to drops
 * that are known because they were put in.
 */
final class AttendanceStudy {
  private static final int FLAP = 5;

  private final ProportionDetector detector = new ProportionDetector(ProportionRules.DAILY);
  private final Map<String, ProportionState> states = new HashMap<>();
  private final Map<String, List<Proportion>> series = new TreeMap<>();
  private final Map<String, Integer> lastAlarm = new HashMap<>();
  private final Set<String> schoolYears = new HashSet<>();
  private final NavigableMap<LocalDate, CommonCause> signals = new TreeMap<>();
  private int judged;
  private int alarmDays;
  private int alerts;
  private int flaps;
  private int number;

  private AttendanceStudy() {}

  static void run(List<String> words) throws IOException, Refused {
    Arguments arguments = Arguments.of(words, Set.of());
    print(Attendance.in(arguments.file(0, "attendance DATA_DIR")), System.out);
  }

  static void print(Attendance attendance, PrintStream out) {
    var study = new AttendanceStudy();
    study.pass(attendance);
    study.printLoad(out);
    new ParentSignals().print(attendance, out);
    new InjectedDrops(study.series).print(out);
  }

  private void pass(Attendance attendance) {
    int year = 0;
    for (var day : attendance.days().entrySet()) {
      number++;
      if (Attendance.year(day.getKey()) != year) {
        year = Attendance.year(day.getKey());
        states.replaceAll((school, state) -> state.newYear());
      }
      for (Reading reading : day.getValue()) {
        schoolYears.add(reading.school() + year);
      }
      judge(day.getKey(), day.getValue());
    }
  }

  private void judge(LocalDate day, List<Reading> readings) {
    CommonCause common = CommonCause.of(members(day, readings)).orElse(null);
    if (common != null && common.isSignal()) {
      signals.put(day, common);
      return;
    }
    for (Reading reading : readings) {
      step(reading.school(), proportion(day, reading, common == null ? 0 : common.shift()));
    }
  }

  private List<Member> members(LocalDate day, List<Reading> readings) {
    var members = new ArrayList<Member>();
    for (Reading reading : readings) {
      var state = states.getOrDefault(reading.school(), ProportionState.EMPTY);
      var residual = detector.residual(state, proportion(day, reading, 0));
      if (residual != null) {
        members.add(new Member(reading.school(), residual.shift(), residual.error()));
      }
    }
    return members;
  }

  private void step(String school, Proportion proportion) {
    ProportionState before = states.getOrDefault(school, ProportionState.EMPTY);
    var charted = detector.step(before, proportion);
    states.put(school, charted.state());
    series.computeIfAbsent(school, none -> new ArrayList<>()).add(proportion);
    judged += charted.assessment().score() == null ? 0 : 1;
    if (charted.assessment().outcome() == Outcome.LOW) {
      alarmed(school, before.chart().alarm() != Outcome.LOW);
    }
  }

  private void alarmed(String school, boolean raised) {
    alarmDays++;
    Integer last = lastAlarm.put(school, number);
    if (raised) {
      alerts++;
      flaps += last != null && number - last <= FLAP ? 1 : 0;
    }
  }

  private static Proportion proportion(LocalDate day, Reading reading, double common) {
    var season = new Season(day.getDayOfWeek().getValue(), 0);
    return new Proportion(reading.present(), reading.enrolled(), season, common);
  }

  private void printLoad(PrintStream out) {
    double years = schoolYears.size();
    out.printf(
        Locale.ROOT,
        """
        %d readings judged, %d schools, %d school years of a school
        per school and school year: %.3f days with a new alert, %.3f days in alarm,
          %.4f alerts raised again within %d school days
        %d days folded into one signal of the city:
        """,
        judged,
        series.size(),
        schoolYears.size(),
        alerts / years,
        alarmDays / years,
        flaps / years,
        FLAP,
        signals.size());
    signals.forEach(
        (day, signal) ->
            out.printf(
                Locale.ROOT,
                "  %s %.0f %% of the schools, median %.1f standard errors%n",
                day,
                100 * signal.share(),
                signal.medianScore()));
  }
}
