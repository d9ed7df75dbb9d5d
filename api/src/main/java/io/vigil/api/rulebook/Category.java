package io.vigil.api.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * A kind of incident; a tree of two levels.
 *
 * @param code stable name, such as {@code CLASSROOM}
 * @param parent code of the kind above; {@code null} on the upper level
 * @param body office that decides, by a name or alias of its unit
 * @param sealed whether the quality office sees that there is a case, but not its text
 */
public record Category(
    String code, @Nullable String parent, String name, String nameEn, String body, boolean sealed) {

  boolean isCalled(String text) {
    return code.equalsIgnoreCase(text) || name.equals(text) || nameEn.equalsIgnoreCase(text);
  }
}
