package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.message.Rejection;
import io.vigil.api.studentform.FindStudentForms;
import io.vigil.api.studentform.StudentFormCommand.ReturnStudentForm;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.app.casework.Said;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What others see of students' forms: the counsellor of the class reads what was handed in, and
 * everybody else sees how many there are.
 */
@Component
public class ClassForms {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final StudentFormYears years;
  private final Accounts accounts;
  private final ClassSizes sizes;
  private final Clock clock;

  ClassForms(
      Questions questions,
      Orders orders,
      UnitAccess access,
      StudentFormYears years,
      Accounts accounts,
      ClassSizes sizes,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.years = years;
    this.accounts = accounts;
    this.sizes = sizes;
    this.clock = clock;
  }

  /** Forms of the counsellor's own classes, what is not handed in without its words. */
  public List<FindStudentForms.Item> ofClasses(SignedIn counsellor, String cycle) {
    requireCounsellor(counsellor);
    return counsellor.scopes().isEmpty()
        ? List.of()
        : find(new FindStudentForms(null, null, cycle, counsellor.scopes())).stream()
            .map(ClassForms::seen)
            .toList();
  }

  /**
   * How far the own classes are.
   *
   * @param handedIn forms
   * @param writing forms that were begun and are with their students
   * @param unstarted accounts of students who have begun none; students without an account are not
   *     known
   * @param students of all the classes together; {@code null} where nobody entered it
   */
  public record Progress(
      String cycle, long handedIn, long writing, List<String> unstarted, @Nullable Long students) {}

  /** Of the school year that runs; empty for whoever reads no forms. */
  public Optional<Progress> progress(SignedIn person) {
    if (!person.is(Role.COUNSELLOR) || person.isOnBehalf() || person.scopes().isEmpty()) {
      return Optional.empty();
    }
    String cycle = years.running();
    return Optional.of(progress(person, cycle, ofClasses(person, cycle)));
  }

  /**
   * The same of any school year.
   *
   * @param forms of that year, as {@link #ofClasses} gives them
   */
  public Progress progress(SignedIn counsellor, String cycle, List<FindStudentForms.Item> forms) {
    Set<String> begun =
        forms.stream().map(FindStudentForms.Item::student).collect(Collectors.toSet());
    long handedIn = forms.stream().filter(one -> one.state() == StudentFormState.HANDED_IN).count();
    return new Progress(
        cycle,
        handedIn,
        forms.size() - handedIn,
        cycle.equals(years.running())
            ? accounts.studentsOf(counsellor.scopes()).stream()
                .filter(student -> !begun.contains(student))
                .toList()
            : List.of(),
        sizes.students(counsellor.scopes(), cycle).orElse(null));
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
