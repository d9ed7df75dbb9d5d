package io.vigil.command.report;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregates and what they ask. */
@Configuration(proxyBeanMethods = false)
@Import({Report.class, SentWeek.class, SentWeeks.class})
public class ReportConfiguration {}
