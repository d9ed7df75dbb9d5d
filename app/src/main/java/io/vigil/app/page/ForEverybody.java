package io.vigil.app.page;

import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to every person who has an account. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
  Role.ADMIN,
  Role.QUALITY_OFFICE,
  Role.LEADER,
  Role.DEPARTMENT,
  Role.DATA_OWNER,
  Role.REVIEWER,
  Role.COUNSELLOR,
  Role.INFORMANT,
  Role.STUDENT
})
@interface ForEverybody {}
