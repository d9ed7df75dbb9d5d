package io.vigil.app.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to those who show reports to everybody, and who release them. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER})
public @interface ForReleasing {}
