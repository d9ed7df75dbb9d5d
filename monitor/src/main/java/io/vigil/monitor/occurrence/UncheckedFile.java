package io.vigil.monitor.occurrence;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Self-checks that a unit owes, of which one warning tells: a later one that it misses too takes
 * the place of the warning before.
 *
 * @param owed ids of the checks
 * @param wanted its warning as it was wanted last
 */
record UncheckedFile(SortedSet<String> owed, Wanted wanted, @Nullable Told told)
    implements CaseFile {

  UncheckedFile {
    owed = new TreeSet<>(owed);
  }

  UncheckedFile with(String checkId) {
    var all = new TreeSet<>(owed);
    all.add(checkId);
    return new UncheckedFile(all, wanted, told);
  }

  UncheckedFile without(String checkId) {
    var all = new TreeSet<>(owed);
    all.remove(checkId);
    return new UncheckedFile(all, wanted, told);
  }

  boolean isOpen() {
    return told != null && told.state().isOpenCase();
  }
}
