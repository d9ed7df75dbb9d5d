package io.vigil.monitor.alert;

import java.util.Collections;
import java.util.List;

/**
 * Somebody who may be told.
 *
 * @param account opaque id
 * @param role such as {@code DEPARTMENT}
 * @param scopes units whose subtrees the account sees; empty for all
 */
public record Person(String account, String role, List<String> scopes) {

  /** Whether cases of a unit are this account's business by its scope. */
  boolean isResponsibleFor(List<String> unitPath) {
    return !Collections.disjoint(scopes, unitPath);
  }
}
