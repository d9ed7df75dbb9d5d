package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.rulebook.Authority;
import io.vigil.app.demo.DemoFeeder;
import io.vigil.app.demo.cases.Posts;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The people of the demo college as the accounts of whoever acts. */
final class Cast {
  private static final String CHANNEL = "import";
  private static final String COMPLAINANT = "complainant";
  private static final String ACADEMIC_AFFAIRS = "O05";
  private static final String ACADEMIC_AFFAIRS_NAME = "教务处";
  private static final Map<String, String> WORDS =
      Map.of(
          "院长", "dean",
          "教学秘书", "clerk",
          "保卫处处长", "security",
          "处长", "head",
          "主任", "head",
          "认定委员会", "board",
          "管理委员会", "committee",
          "当事人", "person");

  private final Posts posts = new Posts();
  private final Map<String, SignedIn> accounts;

  Cast(List<SignedIn> accounts) {
    this.accounts =
        accounts.stream()
            .collect(
                Collectors.toMap(SignedIn::nameZh, account -> account, (first, same) -> first));
  }

  /** Whoever has a post; a word for it where nobody can sign in under it. */
  By by(String post) {
    SignedIn account = accounts.get(post);
    return account == null
        ? By.of(word(post), role(post).name(), CHANNEL)
        : By.of(account.id().toString(), account.role().name(), CHANNEL);
  }

  /** In whose name a post decides incidents. */
  Authority authority(String post) {
    if (post.equals(Posts.PRESIDENT)) {
      return Authority.ofLeadership();
    }
    if (post.startsWith(ACADEMIC_AFFAIRS_NAME)) {
      return Authority.ofOffice(ACADEMIC_AFFAIRS);
    }
    return posts.headedBy(post).map(Authority::ofOffice).orElseGet(Authority::ofCommittee);
  }

  By head(String unit) {
    return by(posts.head(unit));
  }

  By clerk(String unit) {
    return by(posts.clerk(unit));
  }

  /** The head of a unit, as somebody who inquires or decides. */
  PanelMember member(String unit) {
    return new PanelMember(posts.head(unit), unit);
  }

  /** The short name of a unit. */
  String name(String unit) {
    return posts.name(unit);
  }

  /** Whoever turned to the college and did not say who they are. */
  static By complainant() {
    return By.of(COMPLAINANT, COMPLAINANT.toUpperCase(Locale.ROOT), CHANNEL);
  }

  /** Under what somebody's words can be erased. */
  static String complainant(String caseId) {
    return COMPLAINANT + "|" + caseId;
  }

  /** As the message bundles know it. */
  private static String word(String post) {
    return WORDS.entrySet().stream()
        .filter(word -> post.endsWith(word.getKey()))
        .max(Comparator.comparingInt(word -> word.getKey().length()))
        .map(word -> DemoFeeder.TELLER + "-" + word.getValue())
        .orElse(DemoFeeder.TELLER);
  }

  private static Role role(String post) {
    if (post.endsWith("委员会") || post.equals(Posts.SUPERVISOR)) {
      return Role.QUALITY_OFFICE;
    }
    return post.endsWith("处长") ? Role.DATA_OWNER : Role.DEPARTMENT;
  }
}
