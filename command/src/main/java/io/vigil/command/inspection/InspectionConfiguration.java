package io.vigil.command.inspection;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(Inspection.class)
public class InspectionConfiguration {}
