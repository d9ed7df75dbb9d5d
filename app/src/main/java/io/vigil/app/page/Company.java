package io.vigil.app.page;

import io.vigil.api.signal.FindSignals;
import io.vigil.api.unit.Reach;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarningsAround;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What else happened around a case when it began: newest first, each series once. */
@Component
class Company {
  private static final int WEEKS = 4;
  private static final int MOST = 5;
  private static final int ASKED = 50;

  private final Questions questions;
  private final WarningViews warnings;
  private final SignalViews signals;

  Company(Questions questions, WarningViews warnings, SignalViews signals) {
    this.questions = questions;
    this.warnings = warnings;
    this.signals = signals;
  }

  /** One line: a case or a signal, never both. */
  record Line(@Nullable WarningView warning, SignalViews.@Nullable View signal) {}

  private record Series(String controlPoint, String unit) {}

  private sealed interface Sign {
    LocalDate day();

    Series series();
  }

  private record Case(FindWarnings.Item item) implements Sign {
    @Override
    public LocalDate day() {
      return item.since();
    }

    /** Of what happened each is told: another incident is not the same one again. */
    @Override
    public Series series() {
      return item.evidence().occurrence() == null
          ? new Series(item.controlPoint(), item.unit())
          : new Series(item.controlPoint(), item.id());
    }
  }

  private record Noticed(FindSignals.Item item) implements Sign {
    @Override
    public LocalDate day() {
      return item.noticedOn();
    }

    @Override
    public Series series() {
      return new Series(item.controlPoint(), item.unit());
    }
  }

  /**
   * Of a yearly figure nothing: whatever a year holds is around it.
   *
   * @param shown cases that stand elsewhere on the page, the case itself included
   */
  List<Line> of(
      SignedIn person, Locale locale, FindWarnings.Item warning, List<FindWarnings.Item> shown) {
    if (Urgent.isStructural(warning)) {
      return List.of();
    }
    Set<Series> told = new HashSet<>();
    shown.forEach(one -> told.add(new Case(one).series()));
    // a case says more than the signal it came from
    return Stream.<Sign>concat(
            cases(person, warning).stream().map(Case::new),
            signals(person, warning).stream().map(Noticed::new))
        .filter(sign -> told.add(sign.series()))
        .sorted(Comparator.comparing(Sign::day).reversed())
        .limit(MOST)
        .map(sign -> line(locale, sign))
        .toList();
  }

  private Line line(Locale locale, Sign sign) {
    return switch (sign) {
      case Case one -> new Line(warnings.of(locale, List.of(one.item())).getFirst(), null);
      case Noticed one -> new Line(null, signals.view(locale, one.item()));
    };
  }

  private List<FindWarnings.Item> cases(SignedIn person, FindWarnings.Item warning) {
    var query =
        new FindWarningsAround(warning.unit(), from(warning), to(warning), person.scopes(), ASKED);
    return questions.ask(query, FindWarningsAround.Result.class).items();
  }

  private List<FindSignals.Item> signals(SignedIn person, FindWarnings.Item warning) {
    var query =
        new FindSignals(
            warning.unit(),
            Reach.AROUND,
            null,
            Set.of(),
            from(warning),
            to(warning),
            person.scopes(),
            0,
            ASKED);
    return questions.ask(query, FindSignals.Result.class).items();
  }

  private static LocalDate from(FindWarnings.Item warning) {
    return warning.since().minusWeeks(WEEKS);
  }

  private static LocalDate to(FindWarnings.Item warning) {
    return warning.since().plusWeeks(WEEKS);
  }
}
