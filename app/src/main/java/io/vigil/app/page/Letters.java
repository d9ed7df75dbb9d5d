package io.vigil.app.page;

import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.SignatureField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all papers have in common: their head, tables of facts, lines to sign on. */
@Component
class Letters {
  private static final int NAME = 2;
  private static final int VALUE = 7;

  private final Questions questions;
  private final CollegeCalendar calendar;
  private final UnitNames unitNames;
  private final Words words;

  Letters(Questions questions, CollegeCalendar calendar, UnitNames unitNames, Words words) {
    this.questions = questions;
    this.calendar = calendar;
    this.unitNames = unitNames;
    this.words = words;
  }

  /** A paper of the college and of today. */
  DocumentHead head(Locale locale, String title, @Nullable String number) {
    return head(locale, title, null, number);
  }

  DocumentHead head(
      Locale locale, String title, @Nullable String subtitle, @Nullable String number) {
    return new DocumentHead(
        title, subtitle, college(locale), number, calendar.today(), locale, false);
  }

  /** A paper of the day on which that was done of which it tells. */
  DocumentHead headOf(Locale locale, String title, @Nullable String number, Instant done) {
    LocalDate day = done.atZone(calendar.zone()).toLocalDate();
    return new DocumentHead(title, null, college(locale), number, day, locale, false);
  }

  /** The name of the topmost unit. */
  String college(Locale locale) {
    return questions
        .ask(new ListUnits(null, null, List.of(), 1), ListUnits.Result.class)
        .units()
        .stream()
        .map(unit -> unitNames.of(locale, unit.unit(), unit.name()))
        .findFirst()
        .orElse("");
  }

  Facts facts(Locale locale) {
    return new Facts(locale);
  }

  SignatureField signature(Locale locale, String... keys) {
    return new SignatureField(Stream.of(keys).map(key -> words.text(locale, key)).toList());
  }

  /** Rows of what and how. */
  final class Facts {
    private final Locale locale;
    private final List<List<Cell>> rows = new ArrayList<>();

    private Facts(Locale locale) {
      this.locale = locale;
    }

    /** A row with a name from the bundles; none where there is no value. */
    Facts add(String key, @Nullable String value) {
      return value == null ? this : named(words.text(locale, key), value);
    }

    Facts named(String name, String value) {
      rows.add(List.of(Cell.text(name), Cell.text(value)));
      return this;
    }

    Grid grid(String key, String caption) {
      return new Grid(
          key,
          words.text(locale, caption),
          List.of(
              Column.words(words.text(locale, "paper.item"), NAME),
              Column.words(words.text(locale, "paper.content"), VALUE)),
          rows,
          null);
    }
  }
}
