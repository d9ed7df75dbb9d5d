package io.vigil.monitor.occurrence;

import io.vigil.api.casework.By;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintCounted;
import io.vigil.api.complaint.ClusterEvent.ComplaintUncounted;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReplied;
import io.vigil.api.complaint.ComplaintEvent.ComplaintStepOverdue;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.complaint.Taken;
import io.vigil.api.contingency.ContingencyEvent.PlanReviewOverdue;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.grading.Colour;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.DirectRules;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckOverdue;
import io.vigil.api.selfcheck.SelfCheckLevel;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardEvent.StandardOverdue;
import io.vigil.api.standard.StandardKind;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.UnitEvent.UnitRegistered;
import io.vigil.api.unit.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to cases, in November 2026 where nothing else is said. */
final class AnyCase {
  static final List<String> PATH = List.of("LL", "O09");
  static final ComplaintObject CANTEEN = new ComplaintObject("第二食堂", "O09", "餐饮");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String TERM = "2026-27/1";

  private AnyCase() {}

  /** Ten in the morning of a day of November. */
  static Instant november(int day) {
    return Instant.parse("2026-11-01T02:00:00Z").plusSeconds(86_400L * (day - 1));
  }

  static UnitRegistered unit() {
    return new UnitRegistered(
        "O09", UnitKind.OFFICE, "LL", "后勤服务处", null, List.of(), null, PATH, november(1));
  }

  static IncidentReported reported(String id, int day) {
    return reported(id, IncidentSource.OFFICE, false, day);
  }

  static IncidentReported reported(String id, IncidentSource source, boolean sealed, int day) {
    return new IncidentReported(
        id,
        source,
        null,
        "O09",
        PATH,
        "FIRE",
        "消防安全",
        "SAFETY",
        "保卫处",
        sealed,
        november(day),
        LocalDate.of(2026, 11, day),
        "2026-27",
        TERM,
        null,
        Quantity.of("SF-02", 2),
        "default",
        null,
        null,
        null,
        id,
        null,
        false,
        BY,
        november(day),
        november(day),
        null,
        null);
  }

  static IncidentDecided decided(String id, Severity severity, @Nullable String person, int day) {
    return decided(id, severity, person, november(day), november(day));
  }

  static IncidentDecided decided(
      String id, Severity severity, @Nullable String person, Instant at, Instant recordedAt) {
    return decided(id, severity, person, at, recordedAt, null);
  }

  /** Under rules that say what warns by itself. */
  static IncidentDecided decided(
      String id,
      Severity severity,
      @Nullable String person,
      Instant at,
      Instant recordedAt,
      @Nullable DirectRules direct) {
    return new IncidentDecided(
        id,
        "O09",
        PATH,
        "FIRE",
        "2026-27",
        TERM,
        Quantity.of("SF-02", 2),
        "default",
        null,
        severity,
        person,
        id,
        null,
        List.of(),
        List.of(),
        null,
        Authority.ofCommittee(),
        BY,
        at,
        recordedAt,
        null,
        direct,
        null);
  }

  static AppealDecided appeal(String id, @Nullable Severity severity, int day) {
    return new AppealDecided(
        id,
        severity == null ? AppealOutcome.REVOKED : AppealOutcome.CHANGED,
        Severity.SERIOUS,
        severity,
        id,
        null,
        List.of(),
        BY,
        november(day),
        november(day),
        null);
  }

  static IncidentClosed closed(String id, int day) {
    return new IncidentClosed(id, null, null, BY, november(day), november(day), null);
  }

  static ComplaintReceived complaint(String id, @Nullable String sealedFor, int day) {
    return new ComplaintReceived(
        id,
        "O09",
        ComplaintKind.COMPLAINT,
        ComplaintLevel.DEPARTMENT,
        ComplaintChannel.values()[0],
        "餐饮",
        "第二食堂",
        sealedFor,
        id,
        null,
        null,
        null,
        null,
        false,
        null,
        november(day + 8),
        taken(day));
  }

  static ComplaintStepOverdue overdue(String id, ComplaintLevel level, int day) {
    return overdue(id, "complaint.reply", level, day);
  }

  static ComplaintStepOverdue overdue(String id, String step, ComplaintLevel level, int day) {
    return new ComplaintStepOverdue(id, step, "O09", level, level.whenOverdue(), taken(day));
  }

  static ComplaintReplied replied(String id, int day) {
    return new ComplaintReplied(id, id, null, november(day + 7), taken(day));
  }

  private static Taken taken(int day) {
    return new Taken(BY, november(day), november(day), List.of());
  }

  static ComplaintCounted counted(String id, int day) {
    return counted(id, day, november(day));
  }

  static ComplaintCounted counted(String id, int day, Instant recordedAt) {
    return new ComplaintCounted(CANTEEN.id(), CANTEEN, id, november(day), recordedAt);
  }

  static ComplaintUncounted uncounted(String id, int day) {
    return new ComplaintUncounted(CANTEEN.id(), CANTEEN, id, november(day), november(day));
  }

  static ClusterFound found(Colour colour, int day, List<String> members) {
    return found(colour, day, members, november(day));
  }

  static ClusterFound found(Colour colour, int day, List<String> members, Instant recordedAt) {
    return new ClusterFound(
        CANTEEN.id(), CANTEEN, members.getFirst(), colour, members, november(day), recordedAt);
  }

  static SelfCheckOverdue selfCheckOverdue(int day) {
    return selfCheckOverdue("check-1", day);
  }

  static SelfCheckOverdue selfCheckOverdue(String check, int day) {
    return new SelfCheckOverdue(
        check,
        SelfCheckLevel.values()[0],
        "FIRE",
        "消防安全",
        "O09",
        TERM,
        BY,
        november(day),
        november(day),
        null);
  }

  static SelfCheckFinished selfCheckFinished(int day) {
    return selfCheckFinished("check-1", day);
  }

  static SelfCheckFinished selfCheckFinished(String check, int day) {
    return new SelfCheckFinished(
        check, List.of(), null, true, BY, november(day), november(day), null);
  }

  static PlanReviewOverdue planOverdue(int version, int day) {
    return new PlanReviewOverdue(
        "plan-1", "食物中毒应急预案", "O09", version, BY, november(day), november(day), null);
  }

  static PlanVersionIssued planIssued(int version, int day) {
    return new PlanVersionIssued(
        "plan-1",
        "食物中毒应急预案",
        "O09",
        version,
        null,
        List.of(),
        BY,
        november(day),
        november(day),
        null);
  }

  static StandardIssued standardIssued(String id, int day) {
    return new StandardIssued(
        id,
        StandardKind.STANDARD,
        "管理服务",
        "后勤服务工作标准",
        "O09",
        1,
        null,
        null,
        BY,
        november(day),
        november(day),
        null);
  }

  static StandardOverdue standardOverdue(String id, int day) {
    return new StandardOverdue(
        id, StandardKind.STANDARD, "后勤服务工作标准", "O09", 1, BY, november(day), november(day), null);
  }
}
