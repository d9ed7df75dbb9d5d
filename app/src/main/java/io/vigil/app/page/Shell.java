package io.vigil.app.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.delivery.Feed;
import io.vigil.api.grading.Lines;
import io.vigil.api.overview.FindOverview;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.casework.Links;
import io.vigil.app.demo.DemoCollege;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForComplaints;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What stands on every page around its content; the layout asks for it by name. */
@Component("shell")
public class Shell {
  private static final Logger LOG = LoggerFactory.getLogger(Shell.class);
  private static final List<Entry> STUDENTS =
      List.of(
          new Entry("student-form.menu", "/student-forms/own"),
          new Entry("rights.complaints.own", "/complaints/own"),
          new Entry("complaint.new", "/complaints/new"),
          new Entry("menu.inbox", "/inbox"));
  private static final List<Entry> INFORMANTS =
      List.of(
          new Entry("findings.note", "/findings/new"),
          new Entry("student-form.menu", "/student-forms/own"),
          new Entry("rights.complaints.own", "/complaints/own"),
          new Entry("complaint.new", "/complaints/new"),
          new Entry("menu.inbox", "/inbox"));
  private static final String PUBLIC = "/public";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Words words;
  private final Figures figures;
  private final Changes changes;
  private final boolean demo;
  private final String url;
  private final LoadingCache<String, Optional<Instant>> dataAsOf;

  Shell(
      CollegeCalendar calendar,
      Periods periods,
      Words words,
      Figures figures,
      Changes changes,
      Questions questions,
      @Value("${vigil.demo:false}") boolean demo,
      @Value("${vigil.url:}") String url) {
    this.calendar = calendar;
    this.periods = periods;
    this.words = words;
    this.figures = figures;
    this.changes = changes;
    this.demo = demo;
    this.url = url.strip().replaceAll("/+$", "");
    this.dataAsOf =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(key -> latest(questions));
  }

  public boolean isDemo() {
    return demo;
  }

  /** Whether the demo holds a file with what is missing of a feed. */
  public boolean offersLateReports(Feed feed) {
    return demo
        && feed.controlPoint().equals(DemoCollege.LATE_REPORTS_POINT)
        && feed.dataOwner().equals(DemoCollege.LATE_REPORTS_OWNER);
  }

  /** Where the name of the system leads: whoever reads in public stays there. */
  public String home() {
    String path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
    return person() == null && path != null && path.startsWith(PUBLIC) ? PUBLIC : "/";
  }

  public Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  public boolean isEnglish() {
    return locale().getLanguage().equals("en");
  }

  /** The name in the language of the reader, Chinese where there is no English one. */
  public String pick(String chinese, @Nullable String english) {
    return english != null && isEnglish() ? english : chinese;
  }

  public @Nullable SignedIn person() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn person
        ? person
        : null;
  }

  /** A unit of measure as the reader calls it; empty for plain counts. */
  public String measure(String unitOfMeasure) {
    return figures.unit(locale(), unitOfMeasure).strip();
  }

  /** A number with its unit of measure. */
  public String value(@Nullable Double value, String unitOfMeasure) {
    return figures.value(locale(), value, unitOfMeasure);
  }

  public String personName() {
    SignedIn person = person();
    return person == null ? "" : person.name(locale());
  }

  /** Entries of the menu: message key and address. */
  public List<Entry> menu() {
    SignedIn person = person();
    if (person == null) {
      return List.of();
    }
    if (person.is(Role.STUDENT)) {
      return STUDENTS;
    }
    if (person.is(Role.INFORMANT)) {
      return INFORMANTS;
    }
    List<Entry> menu = new ArrayList<>();
    menu.add(new Entry("menu.overview", "/"));
    menu.add(new Entry("menu.warnings", "/warnings"));
    menu.add(new Entry("menu.inbox", "/inbox"));
    if (!person.is(Role.IMPORTER, Role.METRICS)) {
      menu.add(new Entry("menu.findings", "/findings"));
    }
    menu.add(new Entry("menu.checks", "/checks"));
    menu.add(new Entry("menu.targets", "/targets"));
    menu.add(new Entry("menu.registers", "/registers"));
    menu.add(new Entry("menu.deliveries", "/deliveries"));
    menu.add(new Entry("menu.units", "/units"));
    menu.add(new Entry("menu.control-points", "/control-points"));
    menu.add(new Entry("menu.reports", "/reports"));
    if (!person.is(Role.IMPORTER, Role.METRICS)) {
      menu.add(new Entry("menu.diagnosis", "/diagnosis"));
    }
    if (person.is(ForComplaints.class.getAnnotation(AllowedTo.class).value())) {
      menu.add(new Entry("menu.complaints", "/complaints"));
    }
    if (mayImport()) {
      menu.add(new Entry("menu.imports", "/imports"));
    }
    return menu;
  }

  /** Whether somebody sees no cases but what they said or what concerns them. */
  public boolean seesOwnOnly() {
    SignedIn person = person();
    return person != null && person.is(Role.STUDENT, Role.INFORMANT);
  }

  public boolean mayImport() {
    SignedIn person = person();
    return person != null && person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.DATA_OWNER);
  }

  /** Pages for the college's IT person, outside the menu of the office. */
  public List<Entry> machineRoom() {
    SignedIn person = person();
    return person == null || !person.is(Role.ADMIN)
        ? List.of()
        : List.of(
            new Entry("menu.it.health", "/it/health"),
            new Entry("menu.it.imports", "/it/imports"),
            new Entry("menu.it.processors", "/it/processors"),
            new Entry("menu.it.accounts", "/it/accounts"),
            new Entry("menu.it.persons", "/it/persons"));
  }

  /** 第 12 教学周 星期五 2026-11-20, or the day alone between terms. */
  public String today() {
    LocalDate today = calendar.today();
    TextStyle style = isEnglish() ? TextStyle.SHORT : TextStyle.FULL;
    String day = today.getDayOfWeek().getDisplayName(style, locale());
    return calendar
        .terms()
        .teachingWeekOn(today)
        .map(week -> words.text(locale(), "head.week", week.week(), day, today.toString()))
        .orElseGet(() -> words.text(locale(), "head.between-terms", day, today.toString()));
  }

  public String dataAsOf() {
    try {
      return dataAsOf
          .get("")
          .map(at -> words.text(locale(), "head.data-as-of", time(at)))
          .orElseGet(() -> words.text(locale(), "head.no-data"));
    } catch (RuntimeException e) {
      LOG.warn("cannot say how fresh the data is", e);
      return words.text(locale(), "head.no-data");
    }
  }

  /** What changed since last Monday; empty for those who have no business with cases. */
  public String changed() {
    SignedIn person = person();
    if (person == null || person.is(Role.STUDENT, Role.INFORMANT, Role.IMPORTER, Role.METRICS)) {
      return "";
    }
    try {
      return changes.since(person, locale());
    } catch (RuntimeException e) {
      LOG.warn("cannot say what changed", e);
      return "";
    }
  }

  public String time(@Nullable Instant at) {
    return at == null ? "–" : TIME.format(ZonedDateTime.ofInstant(at, calendar.zone()));
  }

  /** The day on which it was. */
  public String day(Instant at) {
    return date(at.atZone(calendar.zone()).toLocalDate());
  }

  public String date(LocalDate date) {
    return periods.date(locale(), date);
  }

  private Optional<Instant> latest(Questions questions) {
    FindOverview.Result overview =
        questions.ask(new FindOverview(calendar.today()), FindOverview.Result.class);
    return Optional.ofNullable(overview.latestRecordedAt());
  }

  /** Whether what begins on a day was there before anything that is told of. */
  public boolean isFromTheStart(LocalDate day) {
    return !day.isAfter(Lines.FROM_THE_START);
  }

  /** Whether what somebody wrote may be led to. */
  public boolean leads(@Nullable String link) {
    return Links.isPlace(link);
  }

  public String schoolYear(String code) {
    return periods.full(locale(), code, PeriodKind.SCHOOL_YEAR);
  }

  /** The whole address of a page, as a person sends it to another one. */
  public String absolute(String path) {
    return url.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString()
        : url + path;
  }

  /** A period of whatever kind. */
  public String period(String code) {
    return periods.full(locale(), code, PeriodKind.TEACHING_WEEK);
  }

  /** A line of the menu. */
  public record Entry(String key, String path) {

    public boolean isCurrent() {
      String uri = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
      return uri != null && (path.equals("/") ? uri.equals("/") : uri.startsWith(path));
    }
  }
}
