package io.vigil.app.demo.cases;

import io.vigil.api.incident.Quorum;

/** How the committee of the demo college voted: the same of a case every time. */
public final class DemoVotes {
  private static final int MEMBERS = 9;
  private static final int LEAST_PRESENT = 7;
  private static final int LEAST_IN_FAVOUR = 5;
  private static final int HEARING = 3;

  private DemoVotes() {}

  /**
   * @param caseId id of the case, from which the numbers are drawn
   */
  public static Quorum on(String caseId) {
    int drawn = drawn(caseId);
    int present = LEAST_PRESENT + drawn % (MEMBERS - LEAST_PRESENT + 1);
    return new Quorum(
        MEMBERS, present, LEAST_IN_FAVOUR + drawn / 10 % (present - LEAST_IN_FAVOUR + 1));
  }

  /** The three who hear appeals, all of whom take part. */
  public static Quorum onAppeal(String caseId) {
    return new Quorum(HEARING, HEARING, HEARING - drawn(caseId) % 2);
  }

  private static int drawn(String caseId) {
    return Math.floorMod(caseId.hashCode(), 1_000);
  }
}
