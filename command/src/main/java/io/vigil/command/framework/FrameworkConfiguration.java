package io.vigil.command.framework;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(PartOfFramework.class)
public class FrameworkConfiguration {}
