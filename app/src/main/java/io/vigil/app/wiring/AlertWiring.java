package io.vigil.app.wiring;

import io.vigil.app.axon.personal.DerivedKeys;
import io.vigil.app.axon.processing.ProcessingGroups;
import io.vigil.app.report.SentReports;
import io.vigil.app.response.Signatures;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Questions;
import io.vigil.monitor.alert.AcknowledgeCase;
import io.vigil.monitor.alert.CaughtUp;
import io.vigil.monitor.alert.MissingSignatures;
import io.vigil.monitor.alert.Person;
import io.vigil.monitor.alert.Recipients;
import io.vigil.monitor.alert.SignedLinks;
import io.vigil.monitor.alert.channel.ReportFiles;
import io.vigil.monitor.alert.channel.ReportFiles.ReportFile;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What alerts need of the accounts and of the keys. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.MONITOR)
class AlertWiring {

  @Bean
  Recipients recipients(Accounts accounts) {
    return () ->
        accounts.all().stream()
            .map(
                account ->
                    new Person(
                        account.id().toString(),
                        account.role().name(),
                        account.scopes(),
                        account.office()))
            .toList();
  }

  /** The process that hears of cases knows whether it has heard of all. */
  @Bean
  CaughtUp alertsAreCaughtUp(ObjectProvider<EventProcessingConfiguration> processing) {
    return () ->
        processing.stream()
            .flatMap(
                all ->
                    all
                        .eventProcessor(ProcessingGroups.ALERT, StreamingEventProcessor.class)
                        .stream())
            .map(StreamingEventProcessor::processingStatus)
            .anyMatch(
                segments ->
                    !segments.isEmpty()
                        && segments.values().stream().allMatch(EventTrackerStatus::isCaughtUp));
  }

  @Bean
  MissingSignatures missingSignatures(
      Questions questions, Signatures signatures, Accounts accounts) {
    return new UnsignedPosts(
        warningId -> UnsignedPosts.asked(questions, signatures, warningId), accounts::find);
  }

  @Bean
  SignedLinks signedLinks(DerivedKeys keys) {
    return new SignedLinks(keys.of("alert links"));
  }

  @Bean
  ReportFiles reportFiles(SentReports reports) {
    return id ->
        reports.files(id).stream()
            .map(file -> new ReportFile(file.name(), file.mediaType(), file.content()))
            .toList();
  }

  @Bean
  AcknowledgeCase acknowledgeCase(CommandGateway commands, Recipients recipients) {
    return new WarningAcknowledgement(commands, recipients);
  }
}
