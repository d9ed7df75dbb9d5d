package io.vigil.command.practice;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(Practice.class)
public class PracticeConfiguration {}
