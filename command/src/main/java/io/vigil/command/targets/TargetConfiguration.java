package io.vigil.command.targets;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(Target.class)
public class TargetConfiguration {}
