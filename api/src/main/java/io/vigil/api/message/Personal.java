package io.vigil.api.message;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a nullable {@code String} or {@code List<String>} component of an event, or of a record in
 * it, that names or describes a person. It is stored encrypted with the key of its subject and
 * reads as {@code null} once that key is destroyed.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
  /** Name of the component of the event whose value identifies the subject. */
  String subject();

  /**
   * What the subject is where it is no person but a case, such as {@code warning}: the key is that
   * of {@code warning|<value>} then.
   */
  String kind() default "";
}
