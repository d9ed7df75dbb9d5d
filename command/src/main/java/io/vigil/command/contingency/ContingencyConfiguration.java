package io.vigil.command.contingency;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(ContingencyPlan.class)
public class ContingencyConfiguration {}
