package io.vigil.command.matter;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(Matter.class)
public class MatterConfiguration {}
