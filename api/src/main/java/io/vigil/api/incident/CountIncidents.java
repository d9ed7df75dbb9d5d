package io.vigil.api.incident;

import java.util.Map;
import java.util.Set;

/**
 * How many decided incidents of some groups of categories happened in each school year. Neither
 * errors, revoked decisions nor sealed cases are counted.
 *
 * @param groups names of groups, such as {@code 教学类}
 */
public record CountIncidents(Set<String> groups) {

  public CountIncidents {
    groups = Set.copyOf(groups);
  }

  /**
   * @param byYear by school year, such as {@code 2025-26}; years without any are not there
   */
  public record Result(Map<String, Long> byYear) {}
}
