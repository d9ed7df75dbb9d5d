package io.vigil.command.studentform;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate. */
@Configuration(proxyBeanMethods = false)
@Import(StudentForm.class)
public class StudentFormConfiguration {}
