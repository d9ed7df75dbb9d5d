package io.vigil.app.page;

import io.vigil.api.awaited.AwaitedKind;
import io.vigil.api.awaited.FindAwaited;
import io.vigil.api.grading.Colour;
import io.vigil.app.wording.CategoryNames;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Next steps of cases as lines of a page. */
@Component
class AwaitedViews {
  private final Judges judges;
  private final CaseClocks clocks;
  private final UnitNames unitNames;
  private final CategoryNames categories;
  private final Words words;
  private final Clock clock;

  AwaitedViews(
      Judges judges,
      CaseClocks clocks,
      UnitNames unitNames,
      CategoryNames categories,
      Words words,
      Clock clock) {
    this.judges = judges;
    this.clocks = clocks;
    this.unitNames = unitNames;
    this.categories = categories;
    this.words = words;
    this.clock = clock;
  }

  /**
   * One thing to do.
   *
   * @param title of what
   * @param step what is to be done, as on a button
   * @param left how much time is left
   * @param path where it is done
   * @param owner who owes it; {@code null} where its unit does
   */
  record Line(
      @Nullable Colour colour,
      @Nullable String number,
      String title,
      String step,
      Instant due,
      String left,
      boolean late,
      String path,
      @Nullable String owner) {}

  Line line(Locale locale, FindAwaited.Item item) {
    return line(
        item.colour(),
        item.number(),
        title(locale, item),
        words.text(locale, "awaited." + item.step()),
        item.due(),
        path(item.kind(), item.caseId()),
        judges.of(locale, item.step(), item.forLeaders()));
  }

  Line line(
      @Nullable Colour colour,
      @Nullable String number,
      String title,
      String step,
      Instant due,
      String path) {
    return line(colour, number, title, step, due, path, null);
  }

  private Line line(
      @Nullable Colour colour,
      @Nullable String number,
      String title,
      String step,
      Instant due,
      String path,
      @Nullable String owner) {
    boolean late = due.isBefore(clock.instant());
    return new Line(colour, number, title, step, due, clocks.left(due), late, path, owner);
  }

  private String title(Locale locale, FindAwaited.Item item) {
    String unit = unitNames.of(locale, item.unit(), item.unitName());
    String subject = subject(locale, item);
    return subject == null ? unit : unit + " · " + subject;
  }

  private @Nullable String subject(Locale locale, FindAwaited.Item item) {
    String english = item.subjectEn();
    String subject = item.subject();
    if (subject != null && item.kind() == AwaitedKind.INSPECTION) {
      return words.text(locale, "InspectionKind." + subject);
    }
    if (subject != null && item.kind() == AwaitedKind.INCIDENT) {
      return categories.of(locale, subject);
    }
    return english != null && locale.getLanguage().equals("en") ? english : subject;
  }

  private static String path(AwaitedKind kind, String id) {
    return switch (kind) {
          case WARNING -> "/warnings/";
          case INCIDENT -> "/findings/incidents/";
          case FINDING -> "/findings/";
          case COMPLAINT -> "/complaints/";
          case SELF_CHECK -> "/checks/self/";
          case INSPECTION -> "/checks/inspections/";
          case CONTINGENCY_PLAN -> "/checks/plans/";
        }
        + id;
  }
}
