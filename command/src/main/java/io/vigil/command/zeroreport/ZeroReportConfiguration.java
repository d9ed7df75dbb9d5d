package io.vigil.command.zeroreport;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregates. */
@Configuration(proxyBeanMethods = false)
@Import({ZeroReport.class, ZeroReportDuty.class})
public class ZeroReportConfiguration {}
