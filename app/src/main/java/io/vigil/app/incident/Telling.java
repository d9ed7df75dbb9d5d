package io.vigil.app.incident;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.app.security.OutsideScope;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was told and says what is wrong with it. */
@Component
public class Telling {
  private final Questions questions;
  private final UnitAccess access;
  private final Clock clock;
  private final ZoneId zone;

  Telling(Questions questions, UnitAccess access, Clock clock, ZoneId collegeZone) {
    this.questions = questions;
    this.access = access;
    this.clock = clock;
    this.zone = collegeZone;
  }

  By by(SignedIn person, String channel) {
    return person.by(channel);
  }

  public RuleBook rules(LocalDate day) {
    return questions.ask(new FindRuleBook(day), FindRuleBook.Result.class).inForce();
  }

  public LocalDate today() {
    return day(clock.instant());
  }

  LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  /** A unit that the person sees. */
  String unit(SignedIn person, @Nullable String unit) {
    String wanted = required("unit", unit);
    if (access.path(wanted).isEmpty()) {
      throw Rejection.invalid("unit.unknown", "'unit' is '%s'; there is no such unit.", wanted);
    }
    if (!access.sees(person, wanted)) {
      throw OutsideScope.unit(person, wanted);
    }
    return wanted;
  }

  Instant momentOrNow(String name, @Nullable String text) {
    return text == null || text.isBlank() ? clock.instant() : moment(name, text);
  }

  Instant moment(String name, String text) {
    String written = text.strip();
    try {
      if (written.length() == "2025-01-08".length()) {
        return LocalDate.parse(written).atStartOfDay(zone).toInstant();
      }
      return hasOffset(written)
          ? OffsetDateTime.parse(written).toInstant()
          : LocalDateTime.parse(written).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "field.no-moment",
          "'%s' is '%s'; write a time such as 2025-01-08T09:00 or 2025-01-08T09:00:00+08:00.",
          name,
          text);
    }
  }

  private static boolean hasOffset(String text) {
    return text.endsWith("Z") || text.matches(".*[+-]\\d{2}:?\\d{2}$") && text.contains("T");
  }

  /** A day, where one is told. */
  public static @Nullable LocalDate date(String name, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "field.no-date", "'%s' is '%s'; write a date such as 2025-01-08.", name, text);
    }
  }

  /** What has to be told. */
  public static String required(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", name);
    }
    return text.strip();
  }

  /** Yes or no that has to be said. */
  public static boolean said(String name, @Nullable Boolean value) {
    if (value == null) {
      throw Rejection.invalid("field.missing", "'%s' is missing; write true or false.", name);
    }
    return value;
  }

  static @Nullable String optional(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** One of some, in either case and with hyphens too, where one is told. */
  public static <E extends Enum<E>> @Nullable E choice(
      String name, @Nullable String text, Class<E> type) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "field.one-of",
                    "'%s' is '%s'; write one of %s.",
                    name,
                    text,
                    Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))));
  }
}
