package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.monitor.alert.channel.Channel;
import io.vigil.monitor.alert.channel.DingTalk;
import io.vigil.monitor.alert.channel.Feishu;
import io.vigil.monitor.alert.channel.Http;
import io.vigil.monitor.alert.channel.Mail;
import io.vigil.monitor.alert.channel.ReportFiles;
import io.vigil.monitor.alert.channel.Texts;
import io.vigil.monitor.alert.channel.WeCom;
import io.vigil.monitor.alert.channel.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  AlertTables alertTables(JdbcTemplate jdbc) {
    return new AlertTables(jdbc, JsonMapper.builder().build());
  }

  @Bean
  Settings alertSettings(JdbcClient jdbc) {
    return new Settings(jdbc, JsonMapper.builder().build());
  }

  @Bean
  Outbox alertOutbox(JdbcClient jdbc) {
    return new Outbox(jdbc, JsonMapper.builder().build());
  }

  @Bean
  Names alertNames(QueryGateway queries, Clock clock) {
    return new Names(queries, clock);
  }

  @Bean
  QuietHours quietHours(
      @Value("${vigil.alerts.quiet-from:21:00}") LocalTime from,
      @Value("${vigil.alerts.quiet-to:07:00}") LocalTime to,
      ZoneId zone) {
    return new QuietHours(from, to, zone);
  }

  @Bean
  Pace alertPace(
      @Value("${vigil.alerts.collect:2m}") Duration collect,
      @Value("${vigil.alerts.digest-every:4h}") Duration digestEvery,
      @Value("${vigil.alerts.same-again:24h}") Duration sameAgain,
      @Value("${vigil.alerts.settle:2s}") Duration settle) {
    return new Pace(collect, digestEvery, sameAgain, settle);
  }

  @Bean
  AlertLog alertLog(EventBus events, TransactionManager transactions) {
    return new AlertLog(events, transactions);
  }

  @Bean
  Acknowledgements alertAcknowledgements(
      JdbcClient jdbc, AlertLog log, ObjectProvider<AcknowledgeCase> cases) {
    return new Acknowledgements(jdbc, log, cases);
  }

  @Bean
  Channels alertChannels(
      Environment environment,
      ZoneId zone,
      Clock clock,
      ObjectProvider<ReportFiles> files,
      @Value("${vigil.alerts.language:zh}") Locale language) {
    return channels(environment, language, zone, clock, id -> files.getObject().of(id));
  }

  @Bean
  Telling alertTelling(
      AlertTables tables,
      Settings settings,
      Recipients recipients,
      Channels channels,
      Names names,
      QuietHours quiet,
      Pace pace,
      AlertLog log) {
    return new Telling(tables, settings, recipients, channels, names, quiet, pace, log);
  }

  @Bean
  AfterSilence alertsAfterSilence(
      Settings settings, AlertTables tables, Telling telling, AlertLog log) {
    return new AfterSilence(settings, tables, telling, log);
  }

  @Bean
  PendingTable pendingAlerts(JdbcClient jdbc) {
    return new PendingTable(jdbc, JsonMapper.builder().build());
  }

  @Bean
  Reminders alertReminders(
      PendingTable pending,
      AlertTables tables,
      Telling telling,
      Names names,
      AlertLog log,
      ObjectProvider<MissingSignatures> signatures,
      ObjectProvider<CaughtUp> caughtUp,
      @Value("${vigil.alerts.remind-at:08:00}") LocalTime morning,
      ZoneId zone) {
    return new Reminders(pending, tables, telling, names, log, signatures, caughtUp, morning, zone);
  }

  @Bean
  Worker alertWorker(
      AfterSilence afterSilence,
      Reminders reminders,
      JdbcClient jdbc,
      Outbox outbox,
      Settings settings,
      Names names,
      SignedLinks links,
      QuietHours quiet,
      Pace pace,
      AlertLog log,
      Channels channels,
      Clock clock,
      ZoneId zone,
      @Value("${vigil.url:http://localhost:8080}") String base,
      @Value("${vigil.alerts.language:zh}") Locale language,
      @Value("${vigil.alerts.look-every:500ms}") Duration every,
      @Value("${vigil.alerts.lease:2m}") Duration lease) {
    var quota = new Quota(jdbc);
    var wording =
        new Wording(
            names,
            links,
            new Texts(language, zone),
            base.replaceAll("/+$", ""),
            language.getLanguage().equals("en"),
            zone);
    return new Worker(
        afterSilence,
        reminders,
        new Composer(outbox, quota, channels, names, wording, quiet, pace, log),
        new Sender(
            outbox,
            settings,
            quota,
            channels,
            names,
            quiet,
            log,
            Executors.newVirtualThreadPerTaskExecutor(),
            clock,
            lease),
        clock,
        every);
  }

  static Channels channels(
      Environment environment, Locale language, ZoneId zone, Clock clock, ReportFiles files) {
    var texts = new Texts(language, zone);
    var http = new Http(CONNECT, PATIENCE, clock);
    Map<AlertChannel, Channel> channels = new EnumMap<>(AlertChannel.class);
    List.of(
            new WeCom(http, texts, clock),
            new DingTalk(http, texts, clock),
            new Feishu(http, texts, clock),
            new Webhook(http, texts, clock))
        .forEach(channel -> channels.put(channel.kind(), channel));
    if (environment.getProperty("vigil.mail.host") != null) {
      channels.put(AlertChannel.MAIL, mail(environment, texts, files));
    }
    return new Channels(channels);
  }

  private static Mail mail(Environment environment, Texts texts, ReportFiles files) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(environment.getRequiredProperty("vigil.mail.host"));
    sender.setPort(environment.getProperty("vigil.mail.port", Integer.class, 25));
    sender.setUsername(environment.getProperty("vigil.mail.username"));
    sender.setPassword(environment.getProperty("vigil.mail.password"));
    sender.setDefaultEncoding("UTF-8");
    String protocol = environment.getProperty("vigil.mail.protocol", "smtp");
    sender.setProtocol(protocol);
    var settings = sender.getJavaMailProperties();
    String prefix = "mail." + protocol + ".";
    settings.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
    settings.setProperty(prefix + "timeout", Long.toString(PATIENCE.toMillis()));
    settings.setProperty(prefix + "writetimeout", Long.toString(PATIENCE.toMillis()));
    settings.setProperty(
        prefix + "auth", Boolean.toString(environment.containsProperty("vigil.mail.username")));
    settings.setProperty(
        prefix + "starttls.enable", environment.getProperty("vigil.mail.starttls", "true"));
    return new Mail(
        sender, environment.getProperty("vigil.mail.from", "vigil@localhost"), texts, files);
  }
}
