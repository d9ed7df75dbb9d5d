package io.vigil.command.incident;

import io.vigil.api.incident.IncidentCommand.DecideIncident;
import io.vigil.api.incident.Quorum;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.DecisionLevel;

/** When a committee has decided. */
final class Votes {

  private Votes() {}

  /**
   * @throws Rejection if somebody else decides, or the committee has not decided
   */
  static void check(DecideIncident c) {
    Quorum quorum = c.quorum();
    if (quorum == null) {
      return;
    }
    if (c.authority().level() != DecisionLevel.COMMITTEE) {
      throw Rejection.invalid(
          "incident.quorum-of-others",
          "'quorum' is how the committee voted, and it is not the committee that decides; leave it"
              + " out.");
    }
    check(quorum, c.panel().size());
  }

  /**
   * @param named how many are named of those who took part
   * @throws Rejection if the numbers cannot be, too few took part or too few agreed
   */
  static void check(Quorum quorum, int named) {
    if (!quorum.canBe() || named > quorum.present()) {
      throw Rejection.invalid(
          "incident.quorum-impossible",
          "'quorum' has %d members, %d present and %d in favour, and 'panel' names %d; write how"
              + " many the committee has, how many of them took part and how many agreed.",
          quorum.members(),
          quorum.present(),
          quorum.inFavour(),
          named);
    }
    if (!quorum.hasTwoThirds()) {
      throw Rejection.invalid(
          "incident.quorum",
          "%d of %d members took part; a committee decides with two thirds of them at least.",
          quorum.present(),
          quorum.members());
    }
    if (!quorum.hasMajority()) {
      throw Rejection.invalid(
          "incident.majority",
          "%d of the %d who took part agreed; more than half of them have to.",
          quorum.inFavour(),
          quorum.present());
    }
  }
}
