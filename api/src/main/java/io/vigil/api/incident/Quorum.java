package io.vigil.api.incident;

/**
 * How many of a committee were together when it decided, and how they voted.
 *
 * @param members how many the committee has, 1 to 999
 * @param present how many took part, at most all of them
 * @param inFavour how many of those voted for what was decided
 */
public record Quorum(int members, int present, int inFavour) {

  /** More members than any committee has. */
  private static final int MOST = 999;

  /** Whether the numbers can be. */
  public boolean canBe() {
    return members >= 1
        && members <= MOST
        && present >= 0
        && present <= members
        && inFavour >= 0
        && inFavour <= present;
  }

  /**
   * Two thirds are needed to decide. Source: an appeals rule of a college (W11 of the collection).
   */
  public boolean hasTwoThirds() {
    return present * 3L >= members * 2L;
  }

  /** More than half of those who took part. */
  public boolean hasMajority() {
    return inFavour * 2L > present;
  }
}
