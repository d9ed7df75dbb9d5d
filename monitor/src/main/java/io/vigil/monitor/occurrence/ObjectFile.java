package io.vigil.monitor.occurrence;

import io.vigil.api.complaint.ClusterRule;
import io.vigil.api.complaint.ClusterRule.Found;
import io.vigil.api.complaint.ClusterRule.Receipt;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.WarningState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What complaints are about.
 *
 * @param receipts complaints about it, in order of receipt
 * @param cases in which they piled up
 * @param judgedAt until when it is known what became of them; {@code null} where they are not yet
 *     looked at, or were before this was kept
 */
record ObjectFile(List<Receipt> receipts, List<Cluster> cases, @Nullable Instant judgedAt)
    implements CaseFile {
  static final ObjectFile EMPTY = new ObjectFile(List.of(), List.of(), null);

  /** What is older than this before the newest is in no cluster with what is to come. */
  private static final Duration REMEMBERED = Duration.ofDays(400);

  /** How long what piled up must not do so again until its case is over. */
  static final Duration WATCHED = ClusterRule.WITHIN;

  private static final Comparator<Receipt> IN_ORDER =
      Comparator.comparing(Receipt::at).thenComparing(Receipt::complaintId);

  /**
   * @param first complaint that it began with
   * @param subject place, or category; {@code null} where none is named
   * @param since when that came in
   * @param at when the complaint came in that gave it its colour
   */
  record Cluster(
      String first,
      Place place,
      @Nullable String subject,
      Instant since,
      Instant at,
      Colour colour,
      List<String> members,
      @Nullable Told told) {

    /** Whether there are too few left of it to be a cluster. */
    boolean isDissolved() {
      return members.isEmpty();
    }

    Cluster told(@Nullable Told other) {
      return new Cluster(first, place, subject, since, at, colour, members, other);
    }

    Cluster with(Colour other, Instant reached, List<String> those) {
      return new Cluster(first, place, subject, since, reached, other, those, told);
    }
  }

  ObjectFile counted(Receipt receipt) {
    Instant forgotten = receipt.at().minus(REMEMBERED);
    return new ObjectFile(
        Stream.concat(
                receipts.stream().filter(one -> one.at().isAfter(forgotten)), Stream.of(receipt))
            .sorted(IN_ORDER)
            .toList(),
        cases.stream().filter(one -> one.at().isAfter(forgotten)).toList(),
        judgedAt);
  }

  /** Without a complaint that counts no more; a case of which too little is left is none. */
  ObjectFile uncounted(String complaintId) {
    List<Receipt> left =
        receipts.stream().filter(one -> !one.complaintId().equals(complaintId)).toList();
    List<Found> found = ClusterRule.found(left);
    return new ObjectFile(
        left,
        cases.stream()
            .map(one -> one.members().contains(complaintId) ? left(one, found) : one)
            .toList(),
        judgedAt);
  }

  private static Cluster left(Cluster known, List<Found> found) {
    return found.stream()
        .filter(one -> !Collections.disjoint(one.members(), known.members()))
        .max(Comparator.comparing(Found::colour).thenComparing(Found::at))
        .map(one -> known.with(one.colour(), one.at(), one.members()))
        .orElseGet(() -> known.with(known.colour(), known.at(), List.of()));
  }

  /** Complaints that go on before a case is over make it worse, but never another one. */
  ObjectFile found(Cluster found) {
    List<Cluster> all = new ArrayList<>(cases);
    for (int i = 0; i < all.size(); i++) {
      Cluster known = all.get(i);
      if (known.isDissolved()) {
        if (known.first().equals(found.first())) {
          all.set(i, found.told(known.told()));
          return with(all);
        }
        continue;
      }
      if (known.first().equals(found.first()) || isWithin(known, found.at())) {
        if (found.colour().compareTo(known.colour()) > 0 || isBack(known, found)) {
          all.set(i, worse(known, found));
        }
        return with(all);
      }
    }
    all.add(found);
    return with(all);
  }

  private boolean isWithin(Cluster known, Instant at) {
    return !at.isBefore(known.since()) && at.isBefore(endOf(known).plus(WATCHED));
  }

  private boolean isBack(Cluster known, Cluster found) {
    return !known.first().equals(found.first()) && !found.at().isBefore(endOf(known));
  }

  private static Cluster worse(Cluster known, Cluster found) {
    Instant since = known.since().isBefore(found.since()) ? known.since() : found.since();
    return new Cluster(
        known.first(),
        known.place(),
        known.subject(),
        since,
        found.at(),
        found.colour(),
        found.members(),
        known.told());
  }

  ObjectFile with(List<Cluster> others) {
    return new ObjectFile(receipts, others, judgedAt);
  }

  /** What is told late of a time before is judged by what is known of the time since. */
  ObjectFile judgedAt(Instant moment) {
    Instant known = judgedAt;
    return known != null && known.isAfter(moment) ? this : new ObjectFile(receipts, cases, moment);
  }

  /** When fewer count together than are a cluster, unless another complaint comes before. */
  Instant endOf(Cluster cluster) {
    int last = (int) receipts.stream().filter(one -> !one.at().isAfter(cluster.at())).count() - 1;
    Instant end = endAfter(last, cluster);
    while (last + 1 < receipts.size() && receipts.get(last + 1).at().isBefore(end)) {
      last++;
      end = endAfter(last, cluster);
    }
    return end;
  }

  private Instant endAfter(int last, Cluster cluster) {
    int first = last - ClusterRule.BLUE_FROM + 1;
    Instant from = first < 0 ? cluster.at() : receipts.get(first).at();
    return from.plus(ClusterRule.WITHIN);
  }

  @Override
  public @Nullable Instant endsAt() {
    return cases.stream()
        .map(this::nextTurn)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** When it is calm, and after that when it is over. */
  private Optional<Instant> nextTurn(Cluster cluster) {
    Told told = cluster.told();
    if (told == null || !told.state().isOpenCase()) {
      return Optional.empty();
    }
    Instant end = endOf(cluster);
    return Optional.of(told.state() == WarningState.OPEN ? end : end.plus(WATCHED));
  }
}
