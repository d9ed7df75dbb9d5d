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
  private final Clock clock;

  ClassForms(
      Questions questions,
      Orders orders,
      UnitAccess access,
      StudentFormYears years,
      Accounts accounts,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.years = years;
    this.accounts = accounts;
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
   * @param open accounts of students who have not handed theirs in
   */
  public record Progress(String cycle, long handedIn, long open) {}

  /** Of the school year that runs; empty for whoever reads no forms. */
  public Optional<Progress> progress(SignedIn person) {
    if (!person.is(Role.COUNSELLOR) || person.isOnBehalf() || person.scopes().isEmpty()) {
      return Optional.empty();
    }
    String cycle = years.running();
    List<FindStudentForms.Item> forms = ofClasses(person, cycle);
    Set<String> handedIn =
        forms.stream()
            .filter(one -> one.state() == StudentFormState.HANDED_IN)
            .map(FindStudentForms.Item::student)
            .collect(Collectors.toSet());
    Set<String> all =
        forms.stream().map(FindStudentForms.Item::student).collect(Collectors.toSet());
    all.addAll(accounts.studentsOf(person.scopes()));
    return Optional.of(new Progress(cycle, handedIn.size(), all.size() - handedIn.size()));
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
