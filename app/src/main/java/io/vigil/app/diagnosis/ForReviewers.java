package io.vigil.app.diagnosis;

import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to those who take steps in reviews, the experts among them. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.REVIEWER})
public @interface ForReviewers {}
