package io.vigil.command.standard;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(Standard.class)
public class StandardConfiguration {}
