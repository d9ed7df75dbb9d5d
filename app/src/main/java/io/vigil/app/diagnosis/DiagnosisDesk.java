package io.vigil.app.diagnosis;

import io.vigil.api.casework.By;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisCommand;
import io.vigil.api.diagnosis.DiagnosisCommand.FreezeDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.OpenDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.PrefillPart;
import io.vigil.api.diagnosis.DiagnosisCommand.PublishDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.ReturnDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.SubmitDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.WritePart;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.DiagnosisStep;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.PartForm;
import io.vigil.api.diagnosis.WordCount;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.casework.Links;
import io.vigil.app.casework.Said;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Opens self-diagnoses and takes their steps. */
@Component
public class DiagnosisDesk {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private static final int ONE_PAGE = 650;

  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final Citations citations;
  private final ShortForms shortForms;
  private final CollegeCalendar calendar;
  private final Clock clock;

  DiagnosisDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      Citations citations,
      ShortForms shortForms,
      CollegeCalendar calendar,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.citations = citations;
    this.shortForms = shortForms;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * A self-diagnosis that is to begin.
   *
   * @param cycle code of the school year, or of the term where a course ran
   * @param scheme {@code null} for the usual one
   * @param due last day; {@code null} for none
   */
  public record Opening(
      DiagnosisLevel level,
      String unit,
      String cycle,
      @Nullable String scheme,
      @Nullable LocalDate due,
      @Nullable String at) {}

  /**
   * Begins one, unless it was begun before, and gives its id. A short form in which nobody has
   * written yet begins with what the data say; that of a teacher once the teacher opens it.
   */
  public String open(SignedIn person, Opening opening, String channel) {
    DiagnosisRights.STEPS.require(person, DiagnosisStep.WRITE);
    UnitKind kind = kind(access.require(person, opening.unit()));
    OpeningRules.check(opening.level(), kind, opening.cycle());
    String id = DiagnosisCommand.id(opening.level(), opening.unit(), opening.cycle());
    orders.give(
        new OpenDiagnosis(
            id,
            opening.level(),
            opening.unit(),
            opening.cycle(),
            opening.scheme(),
            endOf(opening.due()),
            person.by(channel),
            Said.moment(opening.at(), clock)),
        channel);
    if (mayPrefill(person, opening) && written(id).parts().isEmpty()) {
      prefill(person, id, opening, channel);
    }
    return id;
  }

  /** Nobody else begins to write what a teacher says of themselves. */
  private static boolean mayPrefill(SignedIn person, Opening opening) {
    return opening.level() == DiagnosisLevel.TEACHER
        ? person.scopes().contains(opening.unit())
        : !opening.level().isByElement();
  }

  private void prefill(SignedIn person, String id, Opening opening, String channel) {
    PartContent content = shortForms.of(person, opening.level(), opening.unit(), opening.cycle());
    orders.give(
        new PrefillPart(id, content, person.by(channel), Said.moment(opening.at(), clock)),
        channel);
  }

  private static UnitKind kind(FindUnit.Result found) {
    return Objects.requireNonNull(found.unit()).kind();
  }

  /** Levels of which somebody may begin one: a teacher's own, and no other. */
  public List<DiagnosisLevel> levels(SignedIn person) {
    return access.isTeacher(person)
        ? List.of(DiagnosisLevel.TEACHER)
        : List.of(DiagnosisLevel.values());
  }

  private @Nullable Instant endOf(@Nullable LocalDate day) {
    return day == null ? null : day.atTime(LAST_SECOND).atZone(calendar.zone()).toInstant();
  }

  public List<FindDiagnoses.Item> find(
      SignedIn person,
      @Nullable DiagnosisLevel level,
      @Nullable String unit,
      @Nullable String cycle,
      int limit) {
    if (unit != null) {
      access.require(person, unit);
    }
    return questions
        .ask(
            new FindDiagnoses(null, level, unit, cycle, scopes(person, level), limit),
            FindDiagnoses.Result.class)
        .items()
        .stream()
        .filter(item -> sees(person, item))
        .toList();
  }

  /** The college lies below nobody's unit, and everybody reads what it says of itself. */
  private static List<String> scopes(SignedIn person, @Nullable DiagnosisLevel level) {
    return level == DiagnosisLevel.SCHOOL ? List.of() : person.scopes();
  }

  /** What is said of a person is for the person and the quality office alone. */
  private boolean sees(SignedIn person, FindDiagnoses.Item item) {
    return item.level() == DiagnosisLevel.TEACHER
        ? DiagnosisRights.STEPS.allow(person, DiagnosisStep.RETURN)
            || person.scopes().contains(item.unit())
        : item.level() == DiagnosisLevel.SCHOOL || access.sees(person, item.unit());
  }

  /**
   * @throws Rejection if there is none
   * @throws AccessDeniedException if it is of others
   */
  public FindDiagnoses.Item require(SignedIn person, String id) {
    FindDiagnoses.Item item =
        questions.ask(FindDiagnoses.one(id), FindDiagnoses.Result.class).items().stream()
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("self-diagnosis", id));
    if (!sees(person, item)) {
      throw new AccessDeniedException("a self-diagnosis of others");
    }
    return item;
  }

  /** What stands in all parts, in their order; empty where nothing is written. */
  public Map<String, FindDiagnoses.WrittenPart> parts(FindDiagnoses.Item item) {
    Map<String, FindDiagnoses.WrittenPart> parts = new LinkedHashMap<>();
    item.parts()
        .forEach(
            part ->
                parts.put(
                    part.code(),
                    new FindDiagnoses.WrittenPart(
                        PartContent.empty(part.code()), item.openedAt(), "")));
    written(item.diagnosisId()).parts().forEach(part -> parts.put(part.content().part(), part));
    return parts;
  }

  public FindDiagnoses.Written written(String id) {
    return questions.ask(new FindDiagnoses.Contents(id), FindDiagnoses.Written.class);
  }

  /**
   * @throws Rejection if it has no such part
   */
  public PartContent part(FindDiagnoses.Item item, String part) {
    FindDiagnoses.WrittenPart found = parts(item).get(part);
    if (found == null) {
      throw Rejection.notFound("part of this diagnosis", part);
    }
    return found.content();
  }

  /**
   * Values that a part can cite: those that it cites already as they stood, and the latest; in a
   * short form those of its cycle.
   */
  public List<CitedValue> citable(FindDiagnoses.Item item, PartContent content) {
    Map<String, CitedValue> values = new LinkedHashMap<>();
    List<CitedValue> latest =
        switch (content.form()) {
          case ELEMENT -> citations.ofElement(item.unit(), content.part());
          case SHORT -> shortForms.values(item.level(), item.unit(), item.cycle());
          case SUMMARY -> List.of();
        };
    latest.forEach(value -> values.put(Citations.key(value), value));
    content.values().forEach(value -> values.put(Citations.key(value), value));
    return List.copyOf(values.values());
  }

  /**
   * What somebody writes into a part.
   *
   * @param cited values, each as {@code controlPoint@period}
   */
  public record Writing(
      Map<Box, String> texts,
      @Nullable String conclusion,
      List<String> cited,
      @Nullable String at) {

    /** What it becomes, values apart. */
    public PartContent content(String part) {
      return new PartContent(
          part,
          texts,
          conclusion == null || conclusion.isBlank() ? null : conclusion.strip(),
          List.of());
    }
  }

  /** Writes a part anew, as a whole. */
  public PartContent write(
      SignedIn person, String id, String part, Writing writing, String channel) {
    DiagnosisRights.STEPS.require(person, DiagnosisStep.WRITE);
    FindDiagnoses.Item item = require(person, id);
    requireOwn(person, item, DiagnosisStep.WRITE);
    PartContent before = part(item, part);
    PartContent bare = writing.content(part);
    requireOnePage(bare);
    var content =
        new PartContent(
            part, bare.texts(), bare.conclusion(), cited(citable(item, before), writing.cited()));
    orders.give(
        new WritePart(id, content, person.by(channel), Said.moment(writing.at(), clock)), channel);
    return content;
  }

  /**
   * A short form is one page.
   *
   * @throws Rejection if it has more characters than fit
   */
  static void requireOnePage(PartContent content) {
    int count = content.texts().values().stream().mapToInt(WordCount::of).sum();
    if (content.form() == PartForm.SHORT && count > ONE_PAGE) {
      throw Rejection.invalid(
          "diagnosis.one-page",
          "The boxes have %s characters together; a short form is one page, write at most %s.",
          count,
          ONE_PAGE);
    }
  }

  /** Everybody reads the college's; only those who answer for it write it. */
  private void requireOwn(SignedIn person, FindDiagnoses.Item item, DiagnosisStep step) {
    if (!isOwn(person, item, step)) {
      throw new AccessDeniedException("a self-diagnosis of others");
    }
  }

  /** What a teacher says of themselves, nobody writes or hands in for them. */
  private boolean isOwn(SignedIn person, FindDiagnoses.Item item, DiagnosisStep step) {
    boolean byOneself = step == DiagnosisStep.WRITE || step == DiagnosisStep.SUBMIT;
    return item.level() == DiagnosisLevel.TEACHER && byOneself
        ? person.scopes().contains(item.unit())
        : access.sees(person, item.unit());
  }

  /** Of what can be cited, what somebody cites. */
  static List<CitedValue> cited(List<CitedValue> citable, List<String> keys) {
    List<CitedValue> cited = new ArrayList<>();
    for (String key : keys) {
      cited.add(
          citable.stream()
              .filter(value -> Citations.key(value).equals(key))
              .findFirst()
              .orElseThrow(
                  () ->
                      Rejection.invalid(
                          "diagnosis.cited",
                          "'cited' holds '%s'; cite some of %s.",
                          key,
                          citable.stream().map(Citations::key).toList())));
    }
    return cited;
  }

  /** Steps that the state and the role allow. */
  public List<DiagnosisStep> possible(SignedIn person, FindDiagnoses.Item item) {
    return DiagnosisStep.TABLE.from(item.state()).stream()
        .filter(step -> DiagnosisRights.STEPS.allow(person, step))
        .filter(step -> isOwn(person, item, step))
        .filter(step -> step != DiagnosisStep.PUBLISH || !item.level().isPerson())
        .toList();
  }

  /**
   * What somebody says of a step.
   *
   * @param text reason, document or link
   * @param due by when it must be handed in again
   */
  public record StepTold(@Nullable String text, @Nullable LocalDate due, @Nullable String at) {}

  /** Takes a step; parts are written by {@link #write}. */
  public void take(SignedIn person, String id, DiagnosisStep step, StepTold told, String channel) {
    DiagnosisRights.STEPS.require(person, step);
    requireOwn(person, require(person, id), step);
    By by = person.by(channel);
    Instant at = Said.moment(told.at(), clock);
    @Nullable String text = Said.optional("text", told.text());
    Object order =
        switch (step) {
          case SUBMIT -> new SubmitDiagnosis(id, by, at);
          case RETURN ->
              new ReturnDiagnosis(
                  id, Said.required("text", told.text()), endOf(told.due()), by, at);
          case FREEZE -> new FreezeDiagnosis(id, text, by, at);
          case PUBLISH -> new PublishDiagnosis(id, Links.optionalPlace(text), by, at);
          case WRITE ->
              throw Rejection.invalid(
                  "diagnosis.other-way", "Parts are sent to /api/diagnoses/{id}/parts/{part}.");
        };
    orders.give(order, channel);
  }

  /** Parts of elements that are not complete. */
  public static List<String> open(FindDiagnoses.Item item) {
    return item.parts().stream()
        .map(part -> part.code())
        .filter(part -> PartForm.of(part) != PartForm.SUMMARY)
        .filter(part -> !item.complete().contains(part))
        .toList();
  }
}
