package io.vigil.command.meeting;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(Meeting.class)
public class MeetingConfiguration {}
