package io.vigil.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.command.attachment.AttachmentConfiguration;
import io.vigil.command.baseline.BaselineSetting;
import io.vigil.command.calendar.CalendarSetting;
import io.vigil.command.calendar.DayEnding;
import io.vigil.command.calendar.StatutoryHolidays;
import io.vigil.command.complaint.ComplaintConfiguration;
import io.vigil.command.contingency.ContingencyConfiguration;
import io.vigil.command.controlpoint.BaseQuantities;
import io.vigil.command.controlpoint.DetectionSetting;
import io.vigil.command.delivery.DeliveryConfiguration;
import io.vigil.command.diagnosis.DiagnosisConfiguration;
import io.vigil.command.fact.FactStore;
import io.vigil.command.fact.PendingFactStore;
import io.vigil.command.fact.TransactionalFactStore;
import io.vigil.command.finding.FindingConfiguration;
import io.vigil.command.framework.FrameworkConfiguration;
import io.vigil.command.imports.ImportLog;
import io.vigil.command.imports.Imports;
import io.vigil.command.imports.MarkedFiles;
import io.vigil.command.incident.IncidentConfiguration;
import io.vigil.command.inspection.InspectionConfiguration;
import io.vigil.command.intake.CaseImports;
import io.vigil.command.intake.Intake;
import io.vigil.command.matter.MatterConfiguration;
import io.vigil.command.meeting.MeetingConfiguration;
import io.vigil.command.practice.PracticeConfiguration;
import io.vigil.command.reading.Horizon;
import io.vigil.command.reference.ReferenceWriter;
import io.vigil.command.reference.References;
import io.vigil.command.report.ReportConfiguration;
import io.vigil.command.review.ReviewConfiguration;
import io.vigil.command.rulebook.RuleBookConfiguration;
import io.vigil.command.selfcheck.SelfCheckConfiguration;
import io.vigil.command.standard.StandardConfiguration;
import io.vigil.command.studentform.StudentFormConfiguration;
import io.vigil.command.survey.SurveyConfiguration;
import io.vigil.command.targets.TargetConfiguration;
import io.vigil.command.task.TaskConfiguration;
import io.vigil.command.warning.WarningConfiguration;
import io.vigil.command.zeroreport.ZeroReportConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The write side. It needs a clock, the college's time zone, the data source and Axon. */
@Configuration(proxyBeanMethods = false)
@Import({
  AttachmentConfiguration.class,
  ComplaintConfiguration.class,
  ContingencyConfiguration.class,
  DeliveryConfiguration.class,
  DiagnosisConfiguration.class,
  FindingConfiguration.class,
  IncidentConfiguration.class,
  InspectionConfiguration.class,
  MatterConfiguration.class,
  MeetingConfiguration.class,
  PracticeConfiguration.class,
  ReportConfiguration.class,
  ReviewConfiguration.class,
  RuleBookConfiguration.class,
  SelfCheckConfiguration.class,
  StandardConfiguration.class,
  SurveyConfiguration.class,
  TaskConfiguration.class,
  FrameworkConfiguration.class,
  StudentFormConfiguration.class,
  TargetConfiguration.class,
  WarningConfiguration.class,
  ZeroReportConfiguration.class
})
public class CommandConfiguration {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CHINA = "Asia/Shanghai";

  @Bean
  ImportLog importLog(JdbcTemplate jdbc) {
    return new ImportLog(jdbc);
  }

  @Bean
  MarkedFiles markedFiles(@Value("${vigil.data-dir}") Path dataDir, Clock clock) {
    return new MarkedFiles(dataDir.resolve("imports"), clock);
  }

  @Bean
  Imports imports(JdbcTemplate jdbc, ImportLog log, MarkedFiles files, Clock clock) {
    return new Imports(jdbc, log, files, clock);
  }

  @Bean
  References references(JdbcTemplate jdbc) {
    return new References(jdbc, JSON);
  }

  /** A store in our database shares our transactions, any other one does not. */
  @Bean
  FactStore factStore(
      DataSource dataSource,
      JdbcTemplate jdbc,
      TransactionManager transactions,
      EventStore events,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      Serializer serializer,
      ImportLog imports,
      Clock clock) {
    var reference = new ReferenceWriter(jdbc, JSON);
    return events instanceof EmbeddedEventStore
        ? new TransactionalFactStore(transactions, events, jdbc, imports, reference)
        : new PendingFactStore(
            dataSource,
            transactions,
            events,
            eventSerializer,
            serializer,
            imports,
            reference,
            clock);
  }

  @Bean
  StatutoryHolidays statutoryHolidays(FactStore store, References references, Clock clock) {
    return new StatutoryHolidays(store, references, clock);
  }

  @Bean
  BaseQuantities baseQuantities(FactStore store, References references, Clock clock) {
    return new BaseQuantities(store, references, clock);
  }

  @Bean
  DetectionSetting detectionSetting(FactStore store, References references, Clock clock) {
    return new DetectionSetting(store, references, clock);
  }

  @Bean
  BaselineSetting baselineSetting(
      FactStore store, References references, Clock clock, ZoneId zone) {
    return new BaselineSetting(store, references, clock, zone);
  }

  @Bean
  CalendarSetting calendarSetting(
      FactStore store, References references, Clock clock, ZoneId zone) {
    return new CalendarSetting(store, references, clock, zone);
  }

  @Bean
  DayEnding dayEnding(FactStore store, JdbcTemplate jdbc, Clock clock, ZoneId zone) {
    return new DayEnding(store, jdbc, clock, zone);
  }

  @Bean
  Intake intake(
      FactStore store,
      References references,
      ImportLog imports,
      MarkedFiles files,
      @Value("${vigil.history-horizon:30}") int horizonDays,
      ZoneId zone,
      Clock clock,
      MeterRegistry meters,
      StatutoryHolidays holidays) {
    return new Intake(
        store,
        references,
        imports,
        files,
        new Horizon(horizonDays, zone),
        clock,
        meters,
        hasStatutoryHolidays(zone) ? holidays : null);
  }

  @Bean
  CaseImports caseImports(FactStore store, ImportLog imports, Clock clock) {
    return new CaseImports(store, imports, clock);
  }

  @Bean
  CommandStart commandStart(
      FactStore store,
      Imports imports,
      BaseQuantities quantities,
      StatutoryHolidays holidays,
      ZoneId zone) {
    return new CommandStart(
        store, imports, quantities, hasStatutoryHolidays(zone) ? holidays : null);
  }

  private static boolean hasStatutoryHolidays(ZoneId zone) {
    return zone.getId().equals(CHINA);
  }
}
