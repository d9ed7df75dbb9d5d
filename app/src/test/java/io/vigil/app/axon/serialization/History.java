package io.vigil.app.axon.serialization;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertEvent.AlertAcknowledged;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.AlertEvent.AlertDelivered;
import io.vigil.api.alert.AlertEvent.AlertFailed;
import io.vigil.api.alert.AlertEvent.AlertOpened;
import io.vigil.api.alert.AlertEvent.AlertSent;
import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Receiver;
import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.baseline.BaselineEvent.BaselineAccepted;
import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.Due;
import io.vigil.api.contingency.ContingencyEvent.ActivationEnded;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.MeasureTaken;
import io.vigil.api.contingency.ContingencyEvent.PlanActivated;
import io.vigil.api.contingency.ContingencyEvent.PlanReviewOverdue;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.contingency.ContingencyEvent.PlanWithdrawn;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointChanged;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.delivery.CheckedReading;
import io.vigil.api.delivery.DeliveryEvent.DataArrived;
import io.vigil.api.delivery.DeliveryEvent.DataMissing;
import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.delivery.DeliveryEvent.SpotCheckRecorded;
import io.vigil.api.doubt.DoubtEvent.DataConfirmed;
import io.vigil.api.doubt.DoubtEvent.DataImplausible;
import io.vigil.api.doubt.DoubtEvent.DoubtSettled;
import io.vigil.api.doubt.DoubtedReading;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.doubt.Settlement;
import io.vigil.api.doubt.Slip;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Ladder;
import io.vigil.api.grading.Lines;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFailed;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.incident.PostType;
import io.vigil.api.inspection.InspectionEvent.InspectionCalledOff;
import io.vigil.api.inspection.InspectionEvent.InspectionCarriedOut;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingNoted;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingRechecked;
import io.vigil.api.inspection.InspectionEvent.InspectionOverdue;
import io.vigil.api.inspection.InspectionEvent.InspectionPlanned;
import io.vigil.api.inspection.InspectionEvent.InspectionRecheckOverdue;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.Observed;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.api.rollup.RollupEvent.RollupComputed;
import io.vigil.api.selfcheck.CheckedItem;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckCalledOff;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingClosed;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingNoted;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingOverdue;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckOverdue;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckPlanned;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckStarted;
import io.vigil.api.selfcheck.SelfCheckLevel;
import io.vigil.api.signal.SignalEvent.CommonCauseFound;
import io.vigil.api.signal.SignalEvent.CommonCauseWithdrawn;
import io.vigil.api.signal.SignalEvent.CountSurged;
import io.vigil.api.signal.SignalEvent.ShiftDetected;
import io.vigil.api.signal.SignalEvent.ThresholdBreached;
import io.vigil.api.signal.SignalEvent.ThresholdRegained;
import io.vigil.api.signal.SignalEvent.TrendWorsened;
import io.vigil.api.signal.TrendFinding;
import io.vigil.api.signal.Worsening;
import io.vigil.api.tally.Severity;
import io.vigil.api.tally.TallyEvent.Tally;
import io.vigil.api.tally.TallyEvent.TallyCorrected;
import io.vigil.api.tally.TallyEvent.TallyRecorded;
import io.vigil.api.unit.UnitEvent.UnitChanged;
import io.vigil.api.unit.UnitEvent.UnitRegistered;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.MissingData;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.Refusal;
import io.vigil.api.warning.WarningEvent.WarningAggravated;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportCorrected;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportDutySet;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportFiled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/** What the samples of released events say, as objects. */
final class History {

  private static final Instant AT = Instant.parse("2026-11-20T00:00:00.123Z");
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
  private static final String WARNING = "0b6d7c1e-4a54-5d52-9a5e-0c6a3e9f1d20";
  private static final String GAP = "01933f6e-0000-8d52-9a5e-0c6a3e9f1d20";
  private static final String ALERT = "6f1c1c9e-5a0e-3b6e-8a35-6d7f0a8f1b11";
  private static final String MESSAGE = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  private static final By STAND_IN = new By("u-1", "QUALITY_OFFICE", "page", "u-2");
  private static final List<String> PATH = List.of("COLLEGE", "FACULTY", "CLASS");
  private static final Cause CAUSE = new Cause(4_711, 2);

  private static final Lines LINES =
      new Lines(95.0, 90.0, 85.0, 99.0, 99.5, new Ladder(89.0, 84.0, 80.0, 70.0), MONDAY);
  private static final JudgingRule RULE =
      new JudgingRule(
          Direction.HIGHER_IS_BETTER,
          "%",
          LINES,
          Colour.ORANGE,
          10.0,
          2,
          3,
          PeriodKind.TEACHING_WEEK);
  private static final Detection DETECTION = new Detection(true, Colour.YELLOW, 200, MONDAY);
  private static final Detection PATIENT = new Detection(true, Colour.YELLOW, 200, 5, 0.5, MONDAY);
  private static final PeriodSpan WEEK = new PeriodSpan("2026-27/1-W12", MONDAY, SUNDAY);
  private static final Evidence EVIDENCE =
      new Evidence(
          "threshold",
          WEEK,
          82.5,
          200.0,
          RULE,
          new Grade(Colour.YELLOW, Grade.Reason.WARNING_VALUE, 85.0),
          Colour.ORANGE,
          true,
          2,
          0,
          List.of(
              new Evidence.Seen("2026-27/1-W11", 84.0, Colour.YELLOW),
              new Evidence.Seen("2026-27/1-W12", 82.5, Colour.YELLOW)),
          null);

  private static final Evidence PATIENTLY =
      new Evidence(
          "threshold",
          WEEK,
          90.25,
          200.0,
          judgedBy(RULE, PATIENT),
          new Grade(null, Grade.Reason.WITHIN_LINES, null),
          Colour.ORANGE,
          false,
          0,
          0,
          List.of(new Evidence.Seen("2026-27/1-W12", 90.25, Colour.ORANGE)),
          null,
          null,
          null,
          2,
          90.5);

  private static final Evidence SHIFTED =
      new Evidence(
          "proportion",
          WEEK,
          91.5,
          200.0,
          RULE,
          new Grade(null, Grade.Reason.WITHIN_LINES, null),
          Colour.BLUE,
          false,
          0,
          0,
          List.of(new Evidence.Seen("2026-27/1-W12", 91.5, Colour.BLUE)),
          new Expectation("proportion", 95.25, 92.5, 97.75, 1.125, Expectation.Shift.LOWER));

  private static final Evidence SURGED =
      new Evidence(
          "count",
          WEEK,
          7.0,
          null,
          new JudgingRule(
              Direction.LOWER_IS_BETTER,
              "count",
              LINES,
              Colour.ORANGE,
              10.0,
              2,
              3,
              PeriodKind.TEACHING_WEEK),
          new Grade(null, Grade.Reason.WITHIN_LINES, null),
          Colour.BLUE,
          false,
          0,
          0,
          List.of(new Evidence.Seen("2026-27/1-W12", 7.0, Colour.BLUE)),
          new Expectation("count", 2.5, null, 6.0, 1.125, Expectation.Shift.HIGHER),
          Refusal.TOO_FEW_CASES);
  private static final Evidence NOT_DELIVERED =
      new Evidence(
          "delivery",
          WEEK,
          null,
          null,
          new JudgingRule(
              Direction.NONE, "", null, Colour.YELLOW, null, 1, 1, PeriodKind.TEACHING_WEEK),
          new Grade(null, Grade.Reason.NOT_JUDGED, null),
          Colour.YELLOW,
          false,
          2,
          0,
          List.of(),
          null,
          null,
          new MissingData(List.of("CLASS"), List.of("2026-27/1-W11", "2026-27/1-W12"), 2, MONDAY));

  private static final Evidence PILED_UP =
      Evidence.of(
          new Occurrence(
              OccurrenceRule.COMPLAINT_CLUSTER,
              "place|第二食堂",
              "第二食堂",
              null,
              3,
              List.of("complaint-1", "complaint-2", "complaint-3")),
          MONDAY,
          Colour.BLUE);
  private static final Evidence NOT_CLOSED =
      Evidence.of(
          new Occurrence(
              OccurrenceRule.COMPLAINT_OVERDUE,
              "complaint-1",
              "第二食堂",
              null,
              1,
              List.of(),
              "complaint.outer"),
          MONDAY,
          Colour.BLUE);
  private static final Evidence DECIDED =
      Evidence.of(
          new Occurrence(
              OccurrenceRule.INCIDENT, "incident-1", "SF-02", Severity.SERIOUS, 1, List.of()),
          MONDAY,
          Colour.ORANGE);

  private static final By BY = new By("u-1", "DEPARTMENT", "page", "u-2");

  private static final Due DUE =
      new Due("self-check.close-finding", AT, AT.plusSeconds(60), MONDAY, SUNDAY);

  private static final SettledReading SETTLED =
      new SettledReading("CLASS", "2026-27/1-W12", MONDAY, 5.0);

  private static final ReadingFact READING =
      new ReadingFact(
          "ATTENDANCE",
          "CLASS",
          PATH,
          PeriodKind.DAY,
          "2026-11-19",
          LocalDate.parse("2026-11-19"),
          LocalDate.parse("2026-11-19"),
          82.5,
          165.0,
          200.0,
          WEEK,
          RULE,
          AT,
          true,
          "import-1",
          17L);
  private static final Tally TALLY =
      new Tally(
          PeriodKind.SCHOOL_YEAR,
          "2025-26",
          LocalDate.parse("2025-09-01"),
          LocalDate.parse("2026-08-31"),
          "FACULTY",
          List.of("COLLEGE", "FACULTY"),
          "EXAM",
          Severity.GENERAL,
          0,
          AT,
          "import-2",
          3L);
  private static final ControlPointDefinition DEFINITION =
      new ControlPointDefinition(
          "ATTENDANCE",
          "到课率",
          "Attendance",
          Level.COURSE,
          "5.2",
          "%",
          Direction.HIGHER_IS_BETTER,
          PeriodKind.DAY,
          PeriodKind.TEACHING_WEEK,
          2,
          3,
          10.0,
          Colour.ORANGE,
          true,
          "asked for by the office",
          List.of("CQ-01"),
          "OFFICE",
          "present / enrolled",
          "A1.1",
          "class logs",
          "three years of our own");

  private History() {}

  private static JudgingRule judgedBy(JudgingRule rule, Detection detection) {
    return new JudgingRule(
        rule.direction(),
        rule.unitOfMeasure(),
        rule.lines(),
        rule.ceiling(),
        rule.minimumDenominator(),
        rule.persistence(),
        rule.recovery(),
        rule.judgingPeriod(),
        detection);
  }

  private static ReadingFact judgedBy(Detection detection) {
    return new ReadingFact(
        READING.controlPoint(),
        READING.unit(),
        READING.unitPath(),
        READING.periodKind(),
        READING.period(),
        READING.from(),
        READING.to(),
        READING.value(),
        READING.numerator(),
        READING.denominator(),
        READING.judgedAs(),
        judgedBy(RULE, detection),
        READING.recordedAt(),
        READING.historical(),
        READING.importId(),
        READING.line());
  }

  /**
   * What a sample says.
   *
   * @param file its name without {@code .json}
   */
  record Sample(String file, VigilEvent event) {

    /** {@code type@revision}, and after a hyphen what this sample is for if there are others. */
    static Sample of(VigilEvent event, String purpose) {
      Class<?> type = event.getClass();
      String name = type.getAnnotation(StoredAs.class).value();
      String revision = type.getAnnotation(Revision.class).value();
      return new Sample(name + "@" + revision + purpose, event);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Sample> samples() {
    return Stream.concat(
            Stream.of(
                    events(),
                    CaseHistory.events(),
                    ComplaintSamples.events(),
                    RegisterHistory.events(),
                    ReportSamples.events(),
                    OfficeHistory.events(),
                    ResponseHistory.events().toList(),
                    DiagnosisHistory.events().toList())
                .flatMap(List::stream)
                .map(event -> Sample.of(event, "")),
            Stream.of(
                    more(),
                    Stream.of(ReportSamples.open()),
                    RegisterHistory.splits(),
                    RegisterHistory.kinds(),
                    SealedCaseHistory.samples(),
                    SealedAnswerHistory.samples(),
                    SealedCheckHistory.samples(),
                    AlertHistory.samples())
                .flatMap(samples -> samples))
        .toList();
  }

  /** Components that the first sample of an event leaves out. */
  private static Stream<Sample> more() {
    return Stream.of(
        Sample.of(CaseHistory.reported(PostType.LAB_STAFF), "-post"),
        CaseHistory.direct(),
        CaseHistory.concerning(),
        Sample.of(
            new WarningRelapsed(
                WARNING,
                Colour.BLUE,
                Colour.YELLOW,
                GAP,
                CAUSE,
                AT,
                Instant.parse("2026-11-02T00:00:00Z")),
            "-since"),
        CaseHistory.voted(),
        CaseHistory.votedFor(),
        OfficeHistory.direct(),
        Sample.of(
            new ControlPointAssigned(
                "ATTENDANCE",
                "CLASS",
                "2026-27/1-W01",
                "2026-27/1-W20",
                LocalDate.of(2026, 8, 31),
                LocalDate.of(2027, 1, 17),
                "OFFICE",
                "FACULTY",
                "TUE 17:00",
                PATH,
                AT),
            "-due"),
        Sample.of(
            new ImportFailed(
                "import-1",
                ImportKind.READINGS,
                new ImportCounts(1, 0, 0, 0),
                "no such file",
                "0".repeat(64),
                AT),
            "-sha256"),
        Sample.of(
            new Attached(
                "attachment-2",
                AttachedTo.MEASURE,
                "measure-1",
                "FACULTY",
                AttachmentForm.LINK,
                "公示",
                null,
                null,
                null,
                "https://www.example.edu.cn/1.html",
                null,
                null,
                BY,
                AT,
                AT),
            "-link"),
        Sample.of(new DetectionSet("ATTENDANCE", PATIENT, "教〔2026〕12号", AT), "-window"),
        Sample.of(new ReadingRecorded(judgedBy(DETECTION)), "-detection"),
        Sample.of(new ReadingRecorded(judgedBy(PATIENT)), "-window"),
        Sample.of(new RollupComputed(READING, true, 3, false), "-late"),
        Sample.of(
            new ShiftDetected(
                "ATTENDANCE", "CLASS", PATH, Colour.BLUE, Colour.YELLOW, SHIFTED, CAUSE, AT),
            "-before"),
        Sample.of(
            new WarningColourChanged(WARNING, Colour.YELLOW, Colour.ORANGE, PATIENTLY, CAUSE, AT),
            "-window"),
        Sample.of(
            new WarningRaised(
                GAP,
                "ATTENDANCE",
                "FACULTY",
                List.of("COLLEGE", "FACULTY"),
                Colour.YELLOW,
                MONDAY,
                false,
                NOT_DELIVERED,
                CAUSE,
                AT),
            "-missing"),
        Sample.of(new WarningClosed(GAP, CloseReason.NOTHING_MISSING, CAUSE, AT), "-arrived"),
        Sample.of(
            new WarningRaised(
                WARNING,
                "COMPLAINT",
                "FACULTY",
                List.of("COLLEGE", "FACULTY"),
                Colour.BLUE,
                MONDAY,
                false,
                PILED_UP,
                CAUSE,
                AT),
            "-event"),
        Sample.of(
            new WarningRaised(
                WARNING,
                "COMPLAINT",
                "FACULTY",
                List.of("COLLEGE", "FACULTY"),
                Colour.BLUE,
                MONDAY,
                false,
                NOT_CLOSED,
                CAUSE,
                AT),
            "-event-late"),
        Sample.of(
            new WarningColourChanged(WARNING, Colour.BLUE, Colour.ORANGE, DECIDED, CAUSE, AT),
            "-event"),
        Sample.of(new WarningClosed(WARNING, CloseReason.CASE_CLOSED, CAUSE, AT), "-event"),
        Sample.of(
            new WarningClosed(WARNING, CloseReason.NO_RECURRENCE, CAUSE, AT), "-no-recurrence"),
        Sample.of(
            new WarningWithdrawn(WARNING, WithdrawReason.DECISION_CHANGED, CAUSE, AT), "-appeal"),
        Sample.of(
            new UnitRegistered(
                "FACULTY",
                UnitKind.FACULTY,
                "COLLEGE",
                "智能制造学院",
                null,
                List.of("智造"),
                null,
                List.of("COLLEGE", "FACULTY"),
                AT),
            "-name"),
        Sample.of(
            new UnitRegistered(
                "FACULTY",
                UnitKind.FACULTY,
                "COLLEGE",
                "智能制造学院",
                null,
                List.of(),
                null,
                List.of("COLLEGE", "FACULTY"),
                AT,
                "Intelligent Manufacturing"),
            "-english"),
        Sample.of(
            new UnitChanged(
                "FACULTY",
                UnitKind.FACULTY,
                "COLLEGE",
                "智能制造学院",
                null,
                List.of(),
                null,
                List.of("COLLEGE", "FACULTY"),
                AT,
                "Smart Manufacturing"),
            "-english"));
  }

  private static List<VigilEvent> events() {
    return List.of(
        new TermDated("COLLEGE", "2026-27/1", LocalDate.parse("2026-09-07"), 20, 18, AT),
        new DayDeclared("COLLEGE", LocalDate.parse("2026-10-10"), true, "国庆节调休", true, AT),
        new DayEnded(SUNDAY),
        new ControlPointDefined(DEFINITION, AT),
        new ControlPointChanged(DEFINITION, AT),
        new BaselineAccepted("ATTENDANCE", "CLASS", PATH, MONDAY, SUNDAY, "本学期起实训课不计入", "u-1", AT),
        new DetectionSet("ATTENDANCE", DETECTION, "教〔2026〕12号", AT),
        new LinesSet("ATTENDANCE", LINES, "our own history", "教〔2026〕12号", AT),
        new ControlPointAssigned(
            "ATTENDANCE",
            "CLASS",
            "2026-27/1-W01",
            "2026-27/1-W20",
            LocalDate.of(2026, 8, 31),
            LocalDate.of(2027, 1, 17),
            "OFFICE",
            "FACULTY",
            null,
            null,
            AT),
        new ImportStarted("import-1", ImportKind.READINGS, "attendance.csv", "u-1", AT),
        new ImportFinished(
            "import-1", ImportKind.READINGS, new ImportCounts(9, 8, 7, 6), "0".repeat(64), AT),
        new ImportFailed(
            "import-1",
            ImportKind.READINGS,
            new ImportCounts(1, 0, 0, 0),
            "no such file",
            null,
            AT),
        new ReadingRecorded(READING),
        new ReadingCorrected(READING, new ReadingValue(80.0, 160.0, 200.0)),
        new RollupComputed(READING, true, 3, null),
        new DataMissing(
            GAP,
            "ATTENDANCE",
            "OFFICE",
            List.of("CLASS"),
            List.of("2026-27/1-W11", "2026-27/1-W12"),
            2,
            MONDAY,
            SUNDAY,
            CAUSE,
            AT),
        new DataArrived(
            GAP,
            "ATTENDANCE",
            "OFFICE",
            List.of("CLASS"),
            List.of("2026-27/1-W11", "2026-27/1-W12"),
            MONDAY,
            SUNDAY,
            CAUSE,
            AT),
        new DataReminded(
            "reminder|ATTENDANCE|OFFICE|2026-11-22",
            "ATTENDANCE",
            "OFFICE",
            List.of("CLASS"),
            List.of("2026-27/1-W11"),
            1,
            SUNDAY,
            "u-1",
            AT),
        new SpotCheckRecorded(
            "spot-check|ATTENDANCE|OFFICE|2026-11-16|2026-11-22|1",
            "ATTENDANCE",
            "OFFICE",
            MONDAY,
            SUNDAY,
            1,
            List.of(
                new CheckedReading("CLASS", "2026-11-19", 82.5, 165.0, 200.0, true, null),
                new CheckedReading("CLASS", "2026-11-20", null, 0.0, 0.0, false, "列表为 3 人")),
            0.5,
            "u-1",
            AT),
        new ThresholdBreached(
            "ATTENDANCE", "CLASS", PATH, Colour.YELLOW, Colour.ORANGE, EVIDENCE, CAUSE, AT),
        new ShiftDetected("ATTENDANCE", "CLASS", PATH, null, Colour.BLUE, SHIFTED, CAUSE, AT),
        new CommonCauseFound(
            "signal-1",
            "ATTENDANCE",
            "COLLEGE",
            List.of("COLLEGE"),
            -0.625,
            140,
            0.5,
            List.of("CLASS", "CLASS-2"),
            SHIFTED,
            CAUSE,
            AT),
        new CommonCauseWithdrawn(
            "signal-1", "ATTENDANCE", "COLLEGE", List.of("COLLEGE"), SHIFTED.period(), CAUSE, AT),
        new CountSurged("ATTENDANCE", "CLASS", PATH, Colour.BLUE, Colour.YELLOW, SURGED, CAUSE, AT),
        new TrendWorsened(
            "ATTENDANCE",
            "CLASS",
            PATH,
            new Worsening(TrendFinding.SIGNIFICANT, MONDAY, -1.5, -2.25, -0.75, 0.0625),
            EVIDENCE,
            CAUSE,
            AT),
        new ThresholdRegained("ATTENDANCE", "CLASS", PATH, Colour.ORANGE, EVIDENCE, CAUSE, AT),
        new DataImplausible(
            GAP,
            "ATTENDANCE",
            "OFFICE",
            "import-1",
            Slip.COMPLEMENT,
            List.of(new DoubtedReading("CLASS", PATH, WEEK, 5.0, 10.0, 200.0, 94.5, 95.0)),
            CAUSE,
            AT),
        new DoubtSettled(GAP, "ATTENDANCE", Settlement.CORRECTED, List.of(SETTLED), CAUSE, AT),
        new DataConfirmed(
            "confirmation|" + GAP, GAP, "ATTENDANCE", List.of(SETTLED), "全班外出实训", "u-1", AT),
        new TallyRecorded(TALLY),
        new TallyCorrected(TALLY, 4),
        new UnitRegistered(
            "T-1",
            UnitKind.TEACHER,
            "FACULTY",
            null,
            "王芳",
            List.of("w1"),
            List.of("芳芳"),
            List.of("COLLEGE", "FACULTY", "T-1"),
            AT),
        new UnitChanged(
            "T-1",
            UnitKind.TEACHER,
            "FACULTY",
            "room 12",
            "王芳芳",
            List.of(),
            List.of(),
            List.of("COLLEGE", "FACULTY", "T-1"),
            AT),
        new Attached(
            "attachment-1",
            AttachedTo.FINDING,
            "finding-1",
            "FACULTY",
            AttachmentForm.PHOTO,
            "消防通道.jpg",
            "image/jpeg",
            1_024L,
            "0".repeat(64),
            null,
            SUNDAY,
            "一楼东侧",
            BY,
            AT,
            AT),
        new AttachmentRemoved("attachment-1", "传错文件", BY, AT, AT),
        new InspectionPlanned(
            "inspection-1", InspectionKind.MIDTERM, "FACULTY", "2026-27/1", AT, BY, AT, AT, DUE),
        new InspectionCarriedOut(
            "inspection-1",
            InspectionKind.OBSERVATION,
            "FACULTY",
            new Observed("实训楼 301", "COURSE", "T-1", 40, 2, 38, 40, 71.5, "两个班无授课计划"),
            true,
            BY,
            AT,
            AT,
            DUE),
        new InspectionFindingNoted(
            "inspection-1", "finding-1", "无授课计划", "case-1", DUE, BY, AT, AT, DUE),
        new InspectionFindingRechecked(
            "inspection-1", "finding-1", false, "未补", DUE, BY, AT, AT, DUE),
        new InspectionCalledOff("inspection-1", "停课", BY, AT, AT, DUE),
        new InspectionOverdue(
            "inspection-1", InspectionKind.MIDTERM, "FACULTY", "2026-27/1", BY, AT, AT, DUE),
        new InspectionRecheckOverdue("inspection-1", "finding-1", "FACULTY", BY, AT, AT, DUE),
        new PlanVersionIssued(
            "plan-1",
            "重大教学事故紧急处置",
            "OFFICE",
            3,
            "院发〔2023〕12号",
            List.of("封存试卷", "报告校长"),
            BY,
            AT,
            AT,
            DUE),
        new DrillHeld("plan-1", "drill-1", 320, "疏散 4 分 10 秒", BY, AT, AT, DUE),
        new PlanActivated("plan-1", "act-1", "incident-1", 3, "试卷泄露", BY, AT, AT, DUE),
        new MeasureTaken("plan-1", "act-1", "封存试卷", BY, AT, AT, DUE),
        new ActivationEnded("plan-1", "act-1", "重考完成", BY, AT, AT, DUE),
        new PlanWithdrawn("plan-1", "并入总体预案", BY, AT, AT, DUE),
        new PlanReviewOverdue("plan-1", "重大教学事故紧急处置", "OFFICE", 3, BY, AT, AT, DUE),
        new SelfCheckPlanned(
            "check-1",
            SelfCheckLevel.COLLEGE,
            "records",
            "学籍与成绩信息审核",
            "COLLEGE",
            "2026",
            List.of("成绩录入与更改审批"),
            BY,
            AT,
            AT,
            DUE),
        new SelfCheckStarted("check-1", BY, AT, AT, DUE),
        new SelfCheckFindingNoted(
            "check-1", "finding-1", "成绩录入与更改审批", "两份缺签字", DUE, BY, AT, AT, DUE),
        new SelfCheckFinished(
            "check-1",
            List.of(new CheckedItem("成绩录入与更改审批", false, "两份缺签字")),
            "已自查",
            true,
            BY,
            AT,
            AT,
            DUE),
        new SelfCheckFindingClosed("check-1", "finding-1", "已补签", true, BY, AT, AT, DUE),
        new SelfCheckCalledOff("check-1", "并入专项检查", BY, AT, AT, DUE),
        new SelfCheckOverdue(
            "check-1",
            SelfCheckLevel.COLLEGE,
            "records",
            "学籍与成绩信息审核",
            "COLLEGE",
            "2026",
            BY,
            AT,
            AT,
            DUE),
        new SelfCheckFindingOverdue("check-1", "finding-1", "COLLEGE", BY, AT, AT, DUE),
        new ZeroReportDutySet(
            "duty-1", "FACULTY", "2023-09", "2026-07", List.of(9, 10), "5.", BY, AT, AT),
        new ZeroReportFiled("report-1", "FACULTY", "2026-10", true, "无", BY, AT, AT),
        new ZeroReportCorrected("report-1", "FACULTY", "2026-10", false, "一起一般事故", BY, AT, AT),
        new WarningRaised(
            WARNING, "ATTENDANCE", "CLASS", PATH, Colour.ORANGE, MONDAY, true, EVIDENCE, CAUSE, AT),
        new WarningColourChanged(WARNING, Colour.YELLOW, Colour.ORANGE, EVIDENCE, CAUSE, AT),
        new WarningCleared(WARNING, EVIDENCE, CAUSE, AT),
        new WarningResumed(WARNING, Colour.YELLOW, EVIDENCE, CAUSE, AT),
        new WarningRelapsed(WARNING, Colour.BLUE, Colour.YELLOW, GAP, CAUSE, AT, null),
        new WarningAggravated(WARNING, Colour.YELLOW, Colour.ORANGE, CAUSE, AT),
        new WarningClosed(WARNING, CloseReason.MEASURED, CAUSE, AT),
        new WarningWithdrawn(WARNING, WithdrawReason.DATA_CORRECTED, CAUSE, AT),
        new AlertCreated(
            "01933f6e-0000-7d52-9a5e-0c6a3e9f1d21",
            CaseKind.WARNING,
            WARNING,
            "预警〔2026〕0037号",
            NoticeKind.RAISED,
            Colour.ORANGE,
            "CLASS",
            PATH,
            "ATTENDANCE",
            AT,
            "/warnings/" + WARNING,
            AT,
            List.of(new Receiver(ALERT, AlertChannel.WECOM, "FACULTY", "DEPARTMENT", true)),
            AT,
            null,
            null),
        new AlertSuppressed(List.of(ALERT), HoldReason.SILENCED, AT, "校运会停课", AT),
        new AlertSent(MESSAGE, List.of(ALERT), 2, AT),
        new AlertDelivered(MESSAGE, List.of(ALERT), AT),
        new AlertFailed(MESSAGE, List.of(ALERT), 2, "130101", "send too fast", AT, AT),
        new AlertOpened(List.of(ALERT), STAND_IN, AT),
        new AlertAcknowledged(List.of(ALERT), STAND_IN, AT, AT));
  }
}
