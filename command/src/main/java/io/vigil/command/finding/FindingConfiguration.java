package io.vigil.command.finding;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(Finding.class)
public class FindingConfiguration {}
