package io.vigil.command.incident;

import io.vigil.api.incident.Quorum;
import io.vigil.api.message.Rejection;

/** When a committee has decided. */
final class Votes {

  private Votes() {}

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
