package io.vigil.app.report;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.report.AnalyseIncidents;
import io.vigil.api.report.DraftIncidentAnalysis;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportCommand;
import io.vigil.api.report.ReportCommand.DraftReport;
import io.vigil.api.report.ReportCommand.EditParagraph;
import io.vigil.api.report.ReportCommand.FreezeReport;
import io.vigil.api.report.ReportKind;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.report.analysis.LaterCorrections;
import io.vigil.monitor.report.analysis.PublicForm;
import io.vigil.monitor.report.text.Differences;
import io.vigil.monitor.report.text.Differences.Difference;
import io.vigil.monitor.report.text.Edits;
import io.vigil.monitor.report.text.ReportJson;
import io.vigil.monitor.report.text.ReportModel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Makes reports, keeps them as drafts, has them edited and freezes them. */
@Component
public class ReportDesk {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final ReportAuthors authors;
  private final PeriodicDesk periodic;
  private final MeasureWords words;
  private final Clock clock;
  private final FileBeforeFreezing file;

  ReportDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      ReportAuthors authors,
      PeriodicDesk periodic,
      MeasureWords words,
      FilesAtOnce files,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.authors = authors;
    this.periodic = periodic;
    this.words = words;
    this.file = new FileBeforeFreezing(files);
    this.clock = clock;
  }

  /**
   * Which report.
   *
   * @param from first school year
   * @param to last school year
   * @param unit {@code null} for all that somebody may see
   */
  public record Wanted(String from, String to, @Nullable String unit) {}

  /**
   * A report that is kept, with what people wrote in it.
   *
   * @param document with the texts of people in the places of those of the rules
   */
  public record Kept(FindReports.Item item, ReportModel model, Document document) {

    public boolean isFrozen() {
      return item.frozenAt() != null;
    }

    public ReportKind kind() {
      return item.kind();
    }

    /** What people wrote, by the keys of their paragraphs. */
    Map<String, String> texts() {
      return ReportDesk.texts(item);
    }

    /** What everybody would read if all that people wrote went along; {@code null} for nothing. */
    @Nullable Document open() {
      return item.open() == null ? null : PublicForm.of(ReportJson.read(item.open()), texts());
    }

    public boolean isOfCurrentRules() {
      return item.rules().equals(kind().rules());
    }
  }

  /**
   * The report as of now.
   *
   * @param open whether it is for outsiders
   * @throws Rejection if the years cannot be read, or have no data
   */
  public ReportModel analysis(SignedIn person, Wanted wanted, Locale language, boolean open) {
    return words.in(
        ReportJson.read(
            analyse(wanted, access.orOwn(person, wanted.unit()), language, open).model()));
  }

  private ReportModel analysis(FindReports.Item item, Locale language) {
    var wanted = new Wanted(item.from(), item.to(), item.unit());
    return words.in(ReportJson.read(analyse(wanted, item.unit(), language, false).model()));
  }

  private AnalyseIncidents.Result analyse(
      Wanted wanted, @Nullable String unit, Locale language, boolean open) {
    return questions.ask(
        new AnalyseIncidents(
            wanted.from().strip(), wanted.to().strip(), unit, language.getLanguage(), open),
        AnalyseIncidents.Result.class);
  }

  /** Keeps the report of now as a draft, and gives its id. */
  public String draft(SignedIn person, Wanted wanted, Locale language, String channel) {
    String unit = access.orOwn(person, wanted.unit());
    authors.require(person, ReportKind.INCIDENTS, unit);
    DraftIncidentAnalysis.Result made =
        questions.ask(
            new DraftIncidentAnalysis(
                wanted.from().strip(), wanted.to().strip(), unit, language.getLanguage()),
            DraftIncidentAnalysis.Result.class);
    String id = IdentifierFactory.getInstance().generateIdentifier();
    give(
        new DraftReport(
            id,
            wanted.from().strip(),
            wanted.to().strip(),
            unit,
            language.getLanguage(),
            made.rules(),
            made.model(),
            made.open(),
            made.paragraphs(),
            person.by(channel),
            clock.instant()),
        channel);
    return id;
  }

  /**
   * A report that is kept.
   *
   * @param open the same for outsiders; {@code null} where it is for the college alone
   */
  public record Made(ReportModel model, @Nullable ReportModel open) {}

  /** Keeps the report of a period as a draft, and gives its id. */
  public String keep(
      SignedIn person,
      String period,
      @Nullable String unit,
      Locale language,
      Made made,
      String channel) {
    String id = IdentifierFactory.getInstance().generateIdentifier();
    String of = access.orOwn(person, unit);
    give(draft(id, period, of, language, made, person.by(channel), clock.instant()), channel);
    return id;
  }

  /** The report of now of a month, term or year as a draft, and its id. */
  public String draft(
      SignedIn person, PeriodicDesk.Wanted wanted, Locale language, String channel) {
    authors.require(person, wanted.kind(), access.orOwn(person, wanted.unit()));
    Made made =
        new Made(
            periodic.make(person, wanted, language, false),
            periodic.make(person, wanted, language, true));
    return keep(person, wanted.period().strip(), wanted.unit(), language, made, channel);
  }

  /** The order to keep the report of a period. */
  public static DraftReport draft(
      String id,
      String period,
      @Nullable String unit,
      Locale language,
      Made made,
      By by,
      Instant at) {
    return new DraftReport(
        id,
        period,
        period,
        unit,
        language.getLanguage(),
        made.model().rules(),
        ReportJson.write(made.model()),
        made.open() == null ? null : ReportJson.write(made.open()),
        made.model().bases().stream().map(ReportModel.Basis::paragraph).toList(),
        by,
        at);
  }

  public void edit(SignedIn person, String id, String paragraph, String text, String channel) {
    FindReports.Item item = require(person, id).item();
    authors.require(person, item.kind(), item.unit());
    give(new EditParagraph(id, paragraph, text, person.by(channel), clock.instant()), channel);
  }

  public void freeze(SignedIn person, String id, String channel) {
    Kept kept = require(person, id);
    file.check(kept);
    give(new FreezeReport(id, kept.texts(), person.by(channel), clock.instant()), channel);
  }

  private void give(ReportCommand order, String channel) {
    orders.give(order, channel);
  }

  /** Reports that somebody may see, newest first. */
  public List<FindReports.Item> list(SignedIn person) {
    return questions.ask(new FindReports(null), FindReports.Result.class).items().stream()
        .filter(item -> maySee(person, item))
        .toList();
  }

  private boolean maySee(SignedIn person, FindReports.Item item) {
    String unit = item.unit();
    return (unit == null ? person.seesEverything() : access.sees(person, unit))
        || item.sentAt() != null && isTold(person);
  }

  /** What was sent may be read by all to whom it may be sent: whoever answers for a unit. */
  private boolean isTold(SignedIn person) {
    return person.is(Role.LEADER, Role.DEPARTMENT, Role.DATA_OWNER, Role.COUNSELLOR)
        && !access.isTeacher(person);
  }

  /**
   * @throws Rejection if there is none
   * @throws AccessDeniedException if it is about units of others
   */
  public Kept require(SignedIn person, String id) {
    return find(person, id).orElseThrow(() -> Rejection.notFound("report", id));
  }

  /** Empty where there is none, or none yet. */
  public Optional<Kept> find(SignedIn person, String id) {
    return questions.ask(new FindReports(id), FindReports.Result.class).items().stream()
        .findFirst()
        .map(item -> kept(person, item));
  }

  /** A report that was sent; empty as long as that is not known. */
  Optional<Kept> sent(String id) {
    return questions.ask(new FindReports(id), FindReports.Result.class).items().stream()
        .filter(item -> item.sentAt() != null)
        .findFirst()
        .map(this::kept);
  }

  private Kept kept(SignedIn person, FindReports.Item item) {
    if (!maySee(person, item)) {
      throw new AccessDeniedException("a report about others");
    }
    return kept(item);
  }

  private Kept kept(FindReports.Item item) {
    ReportModel model = words.in(ReportJson.read(Objects.requireNonNull(item.model())));
    return new Kept(item, model, Edits.apply(model.document(), texts(item)));
  }

  private static Map<String, String> texts(FindReports.Item item) {
    return item.edits().stream()
        .collect(Collectors.toMap(FindReports.Edit::paragraph, FindReports.Edit::text));
  }

  /**
   * What the facts of now say otherwise.
   *
   * @param differences all of it
   * @param corrections those of an analysis that are not due to the passing of time; none where it
   *     was made by other rules, since its tables mean something else
   * @param rules by which it would be made now
   */
  public record Later(List<Difference> differences, Set<Difference> corrections, String rules) {}

  /**
   * What the facts of now say otherwise.
   *
   * @throws Rejection if it is of a week, which no later fact belongs to
   */
  public Later later(Kept kept) {
    Document now = now(kept).document();
    Document then = kept.model().document();
    return new Later(
        Differences.between(then, now),
        kept.kind() == ReportKind.INCIDENTS && kept.isOfCurrentRules()
            ? LaterCorrections.of(then, now)
            : Set.of(),
        kept.kind().rules());
  }

  private ReportModel now(Kept kept) {
    FindReports.Item item = kept.item();
    Locale language = Locale.forLanguageTag(item.language());
    return switch (kept.kind()) {
      case WEEKLY ->
          throw Rejection.conflict(
              "report.weekly", "A weekly report tells of its week as it was then.");
      case INCIDENTS -> analysis(item, language);
      case BULLETIN,
          TERM,
          STATUS_DATA,
          EXCERPT,
          SCORES,
          BASE_DATA,
          EXTERNAL,
          PROGRAMME_QUALITY,
          QUALITY_ANALYSIS ->
          words.in(periodic.make(kept.kind(), item.from(), item.unit(), language, false));
    };
  }
}
