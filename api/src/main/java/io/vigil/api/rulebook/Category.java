package io.vigil.api.rulebook;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of incident; a tree of two levels.
 *
 * @param code stable name, such as {@code CLASSROOM}
 * @param parent code of the kind above; {@code null} on the upper level
 * @param body office that decides, by the id, a name or an alias of its unit
 * @param sealed whether the quality office sees that there is a case, but not its text
 * @param also further offices that may decide
 */
public record Category(
    String code,
    @Nullable String parent,
    String name,
    String nameEn,
    String body,
    boolean sealed,
    List<String> also) {

  public Category {
    also = List.copyOf(Objects.requireNonNullElse(also, List.of()));
  }

  /** All that may decide, the first one first. */
  public List<String> offices() {
    return Stream.concat(Stream.of(body), also.stream()).toList();
  }

  /** Whether a text is its code or one of its names. */
  public boolean isCalled(String text) {
    return code.equalsIgnoreCase(text) || name.equals(text) || nameEn.equalsIgnoreCase(text);
  }
}
