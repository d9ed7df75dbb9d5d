package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.message.Rejection;
import io.vigil.api.studentform.FindStudentForms;
import io.vigil.api.studentform.StudentFormCommand;
import io.vigil.api.studentform.StudentFormCommand.HandInStudentForm;
import io.vigil.api.studentform.StudentFormCommand.WriteStudentForm;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What students write of themselves: the student reads, writes and hands in the own form. */
@Component
public class StudentFormDesk {
  private final Questions questions;
  private final Orders orders;
  private final ShortForms shortForms;
  private final StudentFormYears years;
  private final Clock clock;

  StudentFormDesk(
      Questions questions,
      Orders orders,
      ShortForms shortForms,
      StudentFormYears years,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.shortForms = shortForms;
    this.years = years;
    this.clock = clock;
  }

  /**
   * The form that a student writes: that of the school year that runs, or one of the year before
   * that was given back.
   *
   * @param form {@code null} while nothing was saved
   * @param content what was saved, or what the data of the class say
   */
  public record Own(
      ListUnits.Item classGroup,
      String cycle,
      FindStudentForms.@Nullable Item form,
      PartContent content) {

    public StudentFormState state() {
      return form == null ? StudentFormState.DRAFT : form.state();
    }

    /** Whether something was saved. */
    public boolean isBegun() {
      return form != null;
    }

    private Own saying(PartContent written) {
      return new Own(classGroup, cycle, form, written);
    }
  }

  /**
   * @throws Rejection if the account belongs to no class
   */
  public Own own(SignedIn student) {
    return ifOfAClass(student)
        .orElseThrow(
            () ->
                Rejection.conflict(
                    "student-form.no-class",
                    "Your account belongs to no class; ask the administrator to name it."));
  }

  /** The same; empty if the account belongs to no class. */
  public Optional<Own> ifOfAClass(SignedIn student) {
    requireStudent(student);
    return classOf(student).map(classGroup -> own(student, classGroup));
  }

  /**
   * A form that waits for the student to write it.
   *
   * @param begun whether something was saved
   */
  public record Waiting(String cycle, StudentFormState state, boolean begun) {}

  /** The own one; empty for whoever has none to write. */
  public Optional<Waiting> waiting(SignedIn person) {
    return isStudent(person) && classOf(person).isPresent()
        ? Optional.of(waitingForm(person))
            .filter(form -> form.state() != StudentFormState.HANDED_IN)
        : Optional.empty();
  }

  private Waiting waitingForm(SignedIn student) {
    return ownForm(student)
        .map(form -> new Waiting(form.cycle(), form.state(), true))
        .orElseGet(() -> new Waiting(years.running(), StudentFormState.DRAFT, false));
  }

  private Own own(SignedIn student, ListUnits.Item classGroup) {
    return ownForm(student)
        .map(form -> new Own(classGroup, form.cycle(), form, form.content()))
        .orElseGet(() -> begun(classGroup));
  }

  private Own begun(ListUnits.Item classGroup) {
    String cycle = years.running();
    return new Own(classGroup, cycle, null, shortForms.ofClass(classGroup.unit(), cycle));
  }

  /** What was given back in the year before goes first, until it is handed in again. */
  private Optional<FindStudentForms.Item> ownForm(SignedIn student) {
    return ownForm(student, years.before())
        .filter(form -> form.state() == StudentFormState.RETURNED)
        .or(() -> ownForm(student, years.running()));
  }

  private Optional<FindStudentForms.Item> ownForm(SignedIn student, String cycle) {
    String id = StudentFormCommand.id(student.id().toString(), cycle);
    var query = new FindStudentForms(id, null, null, List.of());
    return questions.ask(query, FindStudentForms.Result.class).items().stream().findFirst();
  }

  private Optional<ListUnits.Item> classOf(SignedIn student) {
    return student.scopes().stream()
        .map(unit -> questions.ask(new FindUnit(unit), FindUnit.Result.class).unit())
        .flatMap(Stream::ofNullable)
        .filter(unit -> unit.kind() == UnitKind.CLASS_GROUP)
        .findFirst();
  }

  /**
   * Values of the class that the own form can cite: those that it cites already, and the latest.
   */
  public List<CitedValue> citable(Own own) {
    Map<String, CitedValue> values = new LinkedHashMap<>();
    shortForms
        .valuesOfClass(own.classGroup().unit())
        .forEach(value -> values.put(Citations.key(value), value));
    own.content().values().forEach(value -> values.put(Citations.key(value), value));
    return List.copyOf(values.values());
  }

  /** Of these values those that can be cited. */
  public List<CitedValue> kept(Own own, List<String> keys) {
    return citable(own).stream().filter(one -> keys.contains(Citations.key(one))).toList();
  }

  /**
   * Saves the own form as a whole.
   *
   * @throws Rejection if it is longer than a page, or was handed in
   */
  public Own write(SignedIn student, Map<Box, String> texts, List<String> cited, String channel) {
    Own own = own(student);
    var bare = new PartContent(own.content().part(), texts, null, List.of());
    DiagnosisDesk.requireOnePage(bare);
    var content =
        new PartContent(bare.part(), bare.texts(), null, DiagnosisDesk.cited(citable(own), cited));
    orders.give(
        new WriteStudentForm(
            StudentFormCommand.id(student.id().toString(), own.cycle()),
            student.id().toString(),
            own.classGroup().unit(),
            own.cycle(),
            content,
            student.by(channel),
            clock.instant()),
        channel);
    return own.saying(content);
  }

  /**
   * Hands the own form in to the counsellor.
   *
   * @throws Rejection if nothing was saved yet, or a box is empty
   */
  public void handIn(SignedIn student, String channel) {
    requireStudent(student);
    String cycle = ownForm(student).map(FindStudentForms.Item::cycle).orElseGet(years::running);
    String id = StudentFormCommand.id(student.id().toString(), cycle);
    orders.give(new HandInStudentForm(id, student.by(channel), clock.instant()), channel);
  }

  /** Nobody writes for a student, nor for whom they stand in. */
  private static void requireStudent(SignedIn person) {
    if (!isStudent(person)) {
      throw new AccessDeniedException("students write their own forms");
    }
  }

  private static boolean isStudent(SignedIn person) {
    return person.is(Role.STUDENT, Role.INFORMANT) && !person.isOnBehalf();
  }
}
