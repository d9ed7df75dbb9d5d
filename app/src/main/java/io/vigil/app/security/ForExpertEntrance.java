package io.vigil.app.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to those who look at the college as outside experts do (专家入口). */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
  Role.ADMIN,
  Role.QUALITY_OFFICE,
  Role.LEADER,
  Role.DEPARTMENT,
  Role.DATA_OWNER,
  Role.REVIEWER
})
public @interface ForExpertEntrance {}
