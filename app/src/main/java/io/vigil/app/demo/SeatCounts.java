package io.vigil.app.demo;

import static io.vigil.app.demo.Chance.z;

import io.vigil.api.calendar.TermDates;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weekly attendance of the first course of each programme, every first term (CRS-01). */
final class SeatCounts {
  static final String POINT = "CRS-01";
  static final int LAST_WEEK = 16;

  private static final String SLIPPING_COURSE = "C06-1";
  private static final String SLIPPING_TERM = "2025-26/1";
  private static final int[] SLIPPING = {
    220, 221, 219, 218, 215, 213, 211, 209, 205, 196, 185, 195, 206, 214, 217, 218
  };

  private final DemoCalendar calendar;
  private final Deliveries deliveries;
  private final List<Programme> programmes;

  SeatCounts(DemoCalendar calendar, Deliveries deliveries, List<Programme> programmes) {
    this.calendar = calendar;
    this.deliveries = deliveries;
    this.programmes = programmes;
  }

  Stream<DemoReading> readings() {
    return calendar.terms().stream()
        .filter(Periods::isFirst)
        .flatMap(term -> programmes.stream().flatMap(p -> readings(p, term)));
  }

  static String course(Programme programme) {
    return "C" + programme.id().substring(1) + "-1";
  }

  private Stream<DemoReading> readings(Programme programme, TermDates term) {
    long seats = 2 * programme.students(Periods.year(term), 2);
    return IntStream.rangeClosed(1, LAST_WEEK)
        .mapToObj(week -> reading(programme, term, week, seats));
  }

  private DemoReading reading(Programme programme, TermDates term, int week, long seats) {
    String course = course(programme);
    boolean slipping = isSlipping(course, term);
    long present = slipping ? SLIPPING[week - 1] : byChance(course, term, week, seats);
    Instant at =
        slipping
            ? Deliveries.at(term.week(week).last().plusDays(1), 10, 0)
            : deliveries.weekly(Feed.F2, programme.faculty(), term, week);
    return DemoReading.ratio(POINT, course, Periods.week(term, week), present, seats, at);
  }

  private static long byChance(String course, TermDates term, int week, long seats) {
    String of = "|" + course + "|" + term.term().code() + "|" + week;
    double chance = 0.08 * z(POINT + "|" + course) + 0.10 * z(POINT + of);
    return Chance.around(seats, Chance.logistic(2.90 + chance), z(POINT + "b" + of));
  }

  /** The course whose attendance fell before the incident; counted on Mondays. */
  private static boolean isSlipping(String course, TermDates term) {
    return course.equals(SLIPPING_COURSE) && term.term().code().equals(SLIPPING_TERM);
  }
}
