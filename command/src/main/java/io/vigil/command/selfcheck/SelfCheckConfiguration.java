package io.vigil.command.selfcheck;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(SelfCheck.class)
public class SelfCheckConfiguration {}
