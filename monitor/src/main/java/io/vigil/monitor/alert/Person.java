package io.vigil.monitor.alert;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be told.
 *
 * @param account opaque id
 * @param role such as {@code DEPARTMENT}
 * @param scopes units whose subtrees the account sees; empty for all
 * @param office unit in whose name this one acts; {@code null} for none
 */
public record Person(String account, String role, List<String> scopes, @Nullable String office) {

  public Person(String account, String role, List<String> scopes) {
    this(account, role, scopes, null);
  }

  /** Whether cases of a unit are this account's business by its scope. */
  boolean isResponsibleFor(List<String> unitPath) {
    return !Collections.disjoint(scopes, unitPath);
  }

  /** The same by less than the whole college: one's own field (分管). */
  boolean isInChargeOf(List<String> unitPath) {
    return isResponsibleFor(unitPath.subList(Math.min(1, unitPath.size()), unitPath.size()));
  }

  boolean answersFor(String unit) {
    return units().anyMatch(unit::equals);
  }

  /** Units for which this one answers. */
  Stream<String> units() {
    return Stream.concat(Stream.ofNullable(office), scopes.stream()).distinct();
  }
}
