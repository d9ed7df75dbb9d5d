package io.vigil.command.survey;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(Survey.class)
public class SurveyConfiguration {}
