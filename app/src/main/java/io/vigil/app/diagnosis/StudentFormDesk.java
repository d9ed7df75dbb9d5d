package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.message.Rejection;
import io.vigil.api.studentform.FindStudentForms;
import io.vigil.api.studentform.StudentFormCommand;
import io.vigil.api.studentform.StudentFormCommand.HandInStudentForm;
import io.vigil.api.studentform.StudentFormCommand.ReturnStudentForm;
import io.vigil.api.studentform.StudentFormCommand.WriteStudentForm;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.casework.Said;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What students write of themselves: the student reads and writes the own form, the counsellor of
 * the class reads what was handed in, and everybody else sees how many there are.
 */
@Component
public class StudentFormDesk {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final ShortForms shortForms;
  private final CollegeCalendar calendar;
  private final Clock clock;

  StudentFormDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      ShortForms shortForms,
      CollegeCalendar calendar,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.shortForms = shortForms;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The form of a student for the school year that runs.
   *
   * @param form {@code null} while nothing was saved
   * @param content what was saved, or what the data of the class say
   */
  public record Own(
      ListUnits.Item classGroup,
      String cycle,
      FindStudentForms.@Nullable Item form,
      PartContent content) {

    public boolean isWritable() {
      return form == null || form.state() != StudentFormState.HANDED_IN;
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
    return classOf(student).map(classGroup -> own(student, classGroup, cycle()));
  }

  private Own own(SignedIn student, ListUnits.Item classGroup, String cycle) {
    return ownForm(student, cycle)
        .map(form -> new Own(classGroup, cycle, form, form.content()))
        .orElseGet(
            () -> new Own(classGroup, cycle, null, shortForms.ofClass(classGroup.unit(), cycle)));
  }

  /** The school year that runs. */
  public String cycle() {
    return calendar.terms().schoolYearOn(calendar.today()).code();
  }

  private Optional<FindStudentForms.Item> ownForm(SignedIn student, String cycle) {
    String id = StudentFormCommand.id(student.id().toString(), cycle);
    return find(new FindStudentForms(id, null, null, List.of())).stream().findFirst();
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
  public PartContent write(
      SignedIn student, Map<Box, String> texts, List<String> cited, String channel) {
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
    return content;
  }

  /**
   * Hands the own form in to the counsellor.
   *
   * @throws Rejection if nothing was saved yet, or a box is empty
   */
  public void handIn(SignedIn student, String channel) {
    requireStudent(student);
    String id = StudentFormCommand.id(student.id().toString(), cycle());
    if (ownForm(student, cycle()).isEmpty()) {
      throw Rejection.conflict(
          "student-form.incomplete",
          "Boxes are empty, or the effect cites no later value; write them and save first.");
    }
    orders.give(new HandInStudentForm(id, student.by(channel), clock.instant()), channel);
  }

  /** Nobody writes for a student, nor for whom they stand in. */
  private static void requireStudent(SignedIn person) {
    if (!person.is(Role.STUDENT, Role.INFORMANT) || person.isOnBehalf()) {
      throw new AccessDeniedException("students write their own forms");
    }
  }

  /** Forms of the counsellor's own classes, what is not handed in without its words. */
  public List<FindStudentForms.Item> ofClasses(SignedIn counsellor, String cycle) {
    requireCounsellor(counsellor);
    return counsellor.scopes().isEmpty()
        ? List.of()
        : find(new FindStudentForms(null, null, cycle, counsellor.scopes())).stream()
            .map(StudentFormDesk::seen)
            .toList();
  }

  private static FindStudentForms.Item seen(FindStudentForms.Item form) {
    return form.state() == StudentFormState.HANDED_IN
        ? form
        : new FindStudentForms.Item(
            form.formId(),
            form.student(),
            form.classGroup(),
            form.className(),
            form.cycle(),
            form.state(),
            PartContent.empty(form.content().part()),
            form.writtenAt(),
            form.handedInAt(),
            form.reason());
  }

  /**
   * A form that was handed in to a counsellor.
   *
   * @throws Rejection if there is none
   * @throws AccessDeniedException if it is of another class, or not handed in
   */
  public FindStudentForms.Item require(SignedIn counsellor, String formId) {
    requireCounsellor(counsellor);
    FindStudentForms.Item form =
        find(new FindStudentForms(formId, null, null, List.of())).stream()
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("form of a student", formId));
    if (counsellor.scopes().isEmpty()
        || !access.sees(counsellor, form.classGroup())
        || form.state() != StudentFormState.HANDED_IN) {
      throw new AccessDeniedException("a form of others");
    }
    return form;
  }

  /** Gives a form back to be written on. */
  public void giveBack(
      SignedIn counsellor, String formId, @Nullable String reason, String channel) {
    require(counsellor, formId);
    orders.give(
        new ReturnStudentForm(
            formId, Said.required("reason", reason), counsellor.by(channel), clock.instant()),
        channel);
  }

  /** A deputy reads no words of students. */
  private static void requireCounsellor(SignedIn person) {
    if (!person.is(Role.COUNSELLOR) || person.isOnBehalf()) {
      throw new AccessDeniedException("forms of students are for their counsellor");
    }
  }

  /** How many forms are handed in, by class; fewer than five are not told. */
  public List<FindStudentForms.Count> counts(SignedIn person, String cycle) {
    return questions
        .ask(new FindStudentForms.Counts(cycle, person.scopes()), FindStudentForms.Counted.class)
        .classes();
  }

  private List<FindStudentForms.Item> find(FindStudentForms query) {
    return questions.ask(query, FindStudentForms.Result.class).items();
  }
}
