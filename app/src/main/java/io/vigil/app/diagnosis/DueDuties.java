package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.report.ReportKind;
import io.vigil.api.review.FindReviews;
import io.vigil.api.review.ReviewState;
import io.vigil.app.register.SafetyDiscussions;
import io.vigil.app.report.DueReports;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What self-diagnosis and review ask for next; first pages and calendars join it. */
@Component
public class DueDuties {
  private static final String SEPARATOR = "、";

  private static final int MOST = 200;

  private final DiagnosisDesk diagnoses;
  private final ReviewDesk reviews;
  private final DueReports reports;
  private final SafetyDiscussions discussions;
  private final CollegeCalendar calendar;
  private final UnitNames names;

  DueDuties(
      DiagnosisDesk diagnoses,
      ReviewDesk reviews,
      DueReports reports,
      SafetyDiscussions discussions,
      CollegeCalendar calendar,
      UnitNames names) {
    this.diagnoses = diagnoses;
    this.reviews = reviews;
    this.reports = reports;
    this.discussions = discussions;
    this.calendar = calendar;
    this.names = names;
  }

  /**
   * Something that must be done.
   *
   * @param on last day
   * @param key of the text
   * @param arguments of the text
   * @param link address of the page on which it is done
   * @param days from today; below zero where it is overdue
   * @param level of the self-diagnosis that it asks for; {@code null} for anything else, which is
   *     the whole college's
   */
  public record Duty(
      LocalDate on,
      String key,
      List<String> arguments,
      String link,
      long days,
      @Nullable DiagnosisLevel level) {

    /** Whether it names no part of the college. */
    public boolean isOfCollege() {
      return level == null || level == DiagnosisLevel.SCHOOL;
    }

    /** Whether it names a person. */
    public boolean isOfPerson() {
      return level != null && level.isPerson();
    }

    /** In words. */
    public String told(Words words, Periods periods, Locale locale) {
      String comma = words.text(locale, "headline.comma");
      return words.text(
          locale,
          key,
          arguments.stream()
              .map(one -> periods.said(locale, one).replace(SEPARATOR, comma))
              .toArray());
    }
  }

  /** What is open for somebody, the first to be done first; a review is the whole college's. */
  public List<Duty> of(SignedIn person) {
    List<Duty> duties = new ArrayList<>();
    diagnoses.find(person, null, null, null, MOST).forEach(item -> add(duties, item));
    if (person.seesEverything()) {
      reviews.all().forEach(item -> add(duties, item));
    }
    reports.of(person).forEach(due -> duties.add(duty(due)));
    discussions.of(person).ifPresent(due -> duties.add(duty(due)));
    duties.sort(Comparator.comparing(Duty::on).thenComparing(Duty::key));
    return duties;
  }

  private Duty duty(DueReports.Due due) {
    boolean ofTerm = due.kind() == ReportKind.TERM;
    return duty(
        due.on(),
        ofTerm ? "diagnosis.duty.term-report" : "diagnosis.duty.annual-report",
        List.of(ofTerm ? due.period().code() : String.valueOf(due.on().getYear())),
        "/reports/periodic/%s?period=%s".formatted(due.kind().code(), due.period().code()));
  }

  private Duty duty(SafetyDiscussions.Due due) {
    List<String> term = List.of(due.term().code());
    String called = due.called();
    return called == null
        ? duty(due.on(), "diagnosis.duty.safety-discussion", term, "/registers/meetings")
        : duty(due.on(), "diagnosis.duty.safety-minutes", term, "/registers/meetings/" + called);
  }

  private void add(List<Duty> duties, FindDiagnoses.Item item) {
    Instant due = item.dueAt() == null ? item.overdueAt() : item.dueAt();
    if (due == null || item.submittedAt() != null && item.dueAt() == null) {
      return;
    }
    List<String> open = DiagnosisDesk.open(item);
    String name = names.of(item.unit(), item.unitName());
    List<String> arguments =
        List.of(String.valueOf(open.size()), item.cycle(), name, String.join(SEPARATOR, open));
    String key =
        item.level() == DiagnosisLevel.SCHOOL ? "diagnosis.duty.elements" : "diagnosis.duty.form";
    duties.add(
        duty(
            day(due),
            open.isEmpty() ? "diagnosis.duty.submit" : key,
            arguments,
            "/diagnosis/" + item.diagnosisId(),
            item.level()));
  }

  private void add(List<Duty> duties, FindReviews.Item item) {
    String link = "/reviews/" + item.reviewId();
    Instant publishBy = item.publishBy();
    if (item.state() == ReviewState.PREPARING && publishBy != null) {
      List<String> arguments =
          List.of(String.valueOf(item.settled()), String.valueOf(item.materials().size()));
      duties.add(duty(publishBy, "diagnosis.duty.materials", arguments, link));
    }
    Instant due = item.dueAt();
    if (item.state() == ReviewState.IMPROVING && due != null) {
      duties.add(duty(due, "diagnosis.duty.apply-again", List.of(), link));
    }
    if (item.state() == ReviewState.PREPARING || item.state() == ReviewState.PUBLISHED) {
      duties.add(duty(item.onSite(), "diagnosis.duty.on-site", List.of(), link));
    }
  }

  private Duty duty(Instant due, String key, List<String> arguments, String link) {
    return duty(day(due), key, arguments, link);
  }

  private Duty duty(LocalDate on, String key, List<String> arguments, String link) {
    return duty(on, key, arguments, link, null);
  }

  private Duty duty(
      LocalDate on,
      String key,
      List<String> arguments,
      String link,
      @Nullable DiagnosisLevel level) {
    return new Duty(on, key, arguments, link, ChronoUnit.DAYS.between(calendar.today(), on), level);
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(calendar.zone()).toLocalDate();
  }
}
