package io.vigil.monitor.report.analysis;

import io.vigil.api.grading.Colour;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.warning.Effect;
import io.vigil.api.warning.HappenedEffect;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measure because of a warning.
 *
 * @param subject of what happened, such as a place or a clause; {@code null} of a value
 * @param text reference of what was planned, see {@code Quotations}
 * @param owner the person by their code, else the department that answers for it
 * @param verified what the quality office found, EFFECTIVE or INEFFECTIVE; {@code null} before
 * @param closedOn day on which the warning ended; {@code null} before
 * @param less colour in which less of the same came back after it was done; {@code null} for
 *     nothing
 * @param silent whether its unit reported too little in the twelve months after the warning ended,
 *     so that the same was not reported again does not tell that it did not happen
 * @param joined the newer warning that tells of it since, while what was to be done is not; {@code
 *     null} where none does
 * @param about what its effect shows; {@code null} where the warning is of what happened
 * @param evidence keys of the evidence of its case, first, and of its own
 */
record Measure(
    @Nullable String number,
    String controlPoint,
    @Nullable String pointName,
    @Nullable String pointNameEn,
    String unit,
    @Nullable String unitName,
    @Nullable String subject,
    String text,
    @Nullable String owner,
    @Nullable LocalDate due,
    LocalDate plannedOn,
    @Nullable LocalDate doneOn,
    @Nullable String verified,
    @Nullable LocalDate closedOn,
    @Nullable String unitOfMeasure,
    boolean relapsed,
    @Nullable Colour less,
    boolean silent,
    @Nullable Joined joined,
    @Nullable About about,
    List<String> evidence) {
  private static final int MONTHS = 12;
  private static final String JOINED_OVER = "joined.over";

  /**
   * The newer warning as which one goes on.
   *
   * @param number {@code null} where it has none
   * @param open whether it is not over either
   */
  record Joined(@Nullable String number, boolean open) {}

  /**
   * The readings of a warning of values.
   *
   * @param raised code of the period that raised the warning
   * @param seen last day of the readings that are held against those before
   * @param effect what they say; {@code null} where they cannot be held against each other
   * @param latest the newest one; {@code null} where there is none
   */
  record About(
      PeriodKind grain,
      String raised,
      LocalDate seen,
      @Nullable Effect effect,
      @Nullable Latest latest) {

    /** Without the newest one. */
    About(PeriodKind grain, String raised, LocalDate seen, @Nullable Effect effect) {
      this(grain, raised, seen, effect, null);
    }
  }

  /** The newest reading. */
  record Latest(Period period, double value) {}

  /**
   * @param reason key of why
   * @param until day or code of the period that is waited for; {@code null} where nothing is
   */
  record Judged(Outcome outcome, String reason, @Nullable String until) {

    static Judged now(Outcome outcome, String reason) {
      return new Judged(outcome, reason, null);
    }

    static Judged waits(String reason, @Nullable Object until) {
      return new Judged(Outcome.PENDING, reason, until == null ? null : until.toString());
    }

    /** Whether something is left to do about it. */
    boolean isLeft() {
      return PlanPart.isLeft(outcome) && !reason.equals(JOINED_OVER);
    }
  }

  /** What is the same for all measures of a warning. */
  String ofCase() {
    return evidence.getFirst();
  }

  /** What is the key of itself, beside that of its case. */
  String itself() {
    return evidence.getLast();
  }

  /**
   * With what the readings of its warning say.
   *
   * @param newest the newest value, where none is known yet
   */
  Measure seen(@Nullable Effect effect, @Nullable Latest newest) {
    if (about == null) {
      return this;
    }
    Latest latest = about.latest == null ? newest : about.latest;
    return with(new About(about.grain, about.raised, about.seen, effect, latest));
  }

  /** Whether it is of values of which no newest one is known. */
  boolean isLatestUnknown() {
    return about != null && about.latest == null;
  }

  private Measure with(About told) {
    return new Measure(
        number,
        controlPoint,
        pointName,
        pointNameEn,
        unit,
        unitName,
        subject,
        text,
        owner,
        due,
        plannedOn,
        doneOn,
        verified,
        closedOn,
        unitOfMeasure,
        relapsed,
        less,
        silent,
        joined,
        told,
        evidence);
  }

  /**
   * What came after a measure that was carried out; {@code null} before, or where no value tells.
   */
  Effect.@Nullable After after() {
    Effect told = effect();
    return told == null || doneOn == null ? null : told.after();
  }

  @Nullable Effect effect() {
    return about == null ? null : about.effect();
  }

  /**
   * What goes on as a newer warning was not over, whatever was carried out. Else what was not
   * carried out has brought nothing yet. Then by the readings, or by whether the same happened
   * again; by what the quality office found where neither says anything.
   */
  Judged judged(LocalDate asOf) {
    if (joined != null) {
      return Judged.now(Outcome.NOT, joined.open() ? "joined" : JOINED_OVER);
    }
    Judged early = about == null ? null : early(about, asOf);
    if (early != null) {
      return early;
    }
    if (doneOn == null) {
      return Judged.waits("undone", due);
    }
    if (about == null) {
      return happened(asOf);
    }
    Effect effect = about.effect();
    return effect == null ? found() : read(effect);
  }

  /** Where values are still to come; {@code null} where they are there, or will never be. */
  private @Nullable Judged early(About values, LocalDate asOf) {
    Effect effect = values.effect();
    if (effect == null || effect.after() != null) {
      return null;
    }
    if (Effect.isSeasonal(values.grain())) {
      return Judged.waits("season", Seasons.next(values.raised(), plannedOn));
    }
    if (relapsed && doneOn != null) {
      return Judged.now(Outcome.NOT, "relapsed");
    }
    return asOf.isAfter(values.seen())
        ? Judged.now(Outcome.INCOMPARABLE, "no-more")
        : Judged.waits("early", values.seen());
  }

  private Judged read(Effect effect) {
    Outcome outcome = Outcome.of(effect.verdict());
    if (relapsed) {
      return Judged.now(outcome, "relapsed");
    }
    return Judged.now(
        outcome,
        switch (outcome) {
          case EFFECTIVE -> "inside";
          case PARTLY -> "better";
          case NOT, PENDING, INCOMPARABLE -> "no-better";
        });
  }

  private Judged happened(LocalDate asOf) {
    Boolean works = verified == null ? null : isVerified();
    var asked = new HappenedEffect.Question(closedOn, relapsed, less, works);
    HappenedEffect effect = HappenedEffect.of(asked, asOf);
    if (silent && effect.reason() == HappenedEffect.Reason.QUIET) {
      return Judged.now(Outcome.INCOMPARABLE, "silent");
    }
    LocalDate until = effect.until();
    return new Judged(
        Outcome.of(effect.verdict()), reason(effect), until == null ? null : until.toString());
  }

  /** With the colour in which less of the same is there again, where that is told. */
  private static String reason(HappenedEffect effect) {
    String plain = effect.reason().name().toLowerCase(Locale.ROOT);
    Colour again = effect.less();
    return again == null || effect.reason() == HappenedEffect.Reason.RELAPSED
        ? plain
        : plain + "." + again;
  }

  private Judged found() {
    if (verified == null) {
      return Judged.now(Outcome.INCOMPARABLE, "no-values");
    }
    return isVerified()
        ? Judged.now(relapsed ? Outcome.PARTLY : Outcome.EFFECTIVE, "verified")
        : Judged.now(Outcome.NOT, "verified");
  }

  /** Key of whether the same came back within twelve months of the end of the case. */
  String recurrence(LocalDate asOf) {
    if (relapsed) {
      return "recurrence.yes";
    }
    if (less != null) {
      return "recurrence.less";
    }
    if (closedOn == null) {
      return "recurrence.open";
    }
    return closedOn.plusMonths(MONTHS).isAfter(asOf) ? "recurrence.watched" : "recurrence.no";
  }

  private boolean isVerified() {
    return "EFFECTIVE".equals(verified);
  }
}
