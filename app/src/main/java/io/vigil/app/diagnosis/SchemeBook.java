package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.FindSchemes;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is looked at, as the write side has it. */
@Component
public class SchemeBook {
  private final Questions questions;
  private final CollegeCalendar calendar;

  SchemeBook(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /** The schemes of today, the usual one first. */
  public List<DiagnosisScheme> inForce() {
    return all().inForce();
  }

  /**
   * @param code {@code null} for the usual one
   * @throws Rejection if there is no such scheme
   */
  public DiagnosisScheme today(@Nullable String code) {
    return inForce().stream()
        .filter(one -> code == null || one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("diagnosis scheme", String.valueOf(code)));
  }

  /**
   * The scheme of today that has an element.
   *
   * @param code {@code null} for the first one that does
   * @throws Rejection if there is none
   */
  public DiagnosisScheme holding(String element, @Nullable String code) {
    return code != null
        ? today(code)
        : inForce().stream()
            .filter(one -> one.elements().stream().anyMatch(e -> e.code().equals(element)))
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("element", element));
  }

  /** Whether any scheme, of today or of before, has an element or a point with this code. */
  boolean hasFolder(String code) {
    return all().versions().stream()
        .flatMap(one -> one.elements().stream())
        .anyMatch(
            element ->
                element.code().equals(code)
                    || element.points().stream().anyMatch(point -> point.code().equals(code)));
  }

  /**
   * @throws Rejection if it was taken away
   */
  public DiagnosisScheme version(String code, String version) {
    return all().versions().stream()
        .filter(one -> one.code().equals(code) && one.version().equals(version))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("diagnosis scheme", code + " " + version));
  }

  private FindSchemes.Result all() {
    return questions.ask(new FindSchemes(calendar.today()), FindSchemes.Result.class);
  }
}
