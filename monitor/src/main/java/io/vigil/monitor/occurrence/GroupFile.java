package io.vigil.monitor.occurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Incidents that count together.
 *
 * @param members by id
 * @param caseOver whether the case that they make together is over
 * @param told its warning
 */
record GroupFile(SortedMap<String, Member> members, boolean caseOver, @Nullable Told told)
    implements CaseFile {
  static final GroupFile EMPTY = new GroupFile(new TreeMap<>(), false, null);

  record Member(LocalDate occurredOn, boolean over) {}

  GroupFile with(String incidentId, Member member) {
    var all = new TreeMap<>(members);
    all.put(incidentId, member);
    return new GroupFile(all, caseOver, told);
  }

  GroupFile without(String incidentId) {
    var all = new TreeMap<>(members);
    all.remove(incidentId);
    return new GroupFile(all, caseOver, told);
  }

  GroupFile asOver() {
    return new GroupFile(members, true, told);
  }

  GroupFile told(@Nullable Told other) {
    return new GroupFile(members, caseOver, other);
  }

  boolean allOver() {
    return members.values().stream().allMatch(Member::over);
  }

  LocalDate since() {
    return members.values().stream()
        .map(Member::occurredOn)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  List<String> ids() {
    return List.copyOf(members.keySet());
  }
}
