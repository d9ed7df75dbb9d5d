package io.vigil.app.page;

import static java.util.stream.Collectors.joining;

import io.vigil.api.casework.CaseStep;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.incident.Quorum;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.app.security.Actors;
import io.vigil.app.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who decided an incident, and who took part, by names that people know. */
@Component("decidingBodies")
class DecidingBodies {
  private static final String DECIDED = "decided";
  private static final String CHANGED = "appeal-changed";

  private final Offices offices;
  private final Letters letters;
  private final Actors actors;
  private final Words words;

  DecidingBodies(Offices offices, Letters letters, Actors actors, Words words) {
    this.offices = offices;
    this.letters = letters;
    this.actors = actors;
    this.words = words;
  }

  /** For a page; {@code null} where nothing is decided. */
  public @Nullable String named(FindIncidents.Item item, RuleBook rules) {
    return item.severity() == null ? null : named(LocaleContextHolder.getLocale(), item, rules);
  }

  String named(Locale locale, FindIncidents.Item item, RuleBook rules) {
    Authority by = authority(item, rules);
    return by.level() == DecisionLevel.OFFICE
        ? offices.named(locale, by.office())
        : words.text(locale, "DecisionLevel." + by.level());
  }

  /** As a paper is signed: what leaders decide is issued by the college. */
  String signing(Locale locale, FindIncidents.Item item, RuleBook rules) {
    return authority(item, rules).level() == DecisionLevel.LEADERSHIP
        ? letters.college(locale)
        : named(locale, item, rules);
  }

  /** Where it is not known, whoever the rules ask. */
  static Authority authority(FindIncidents.Item item, RuleBook rules) {
    Authority known = item.decidedBy();
    DecisionLevel level =
        known == null ? rules.level(graver(item.proposed(), item.severity())) : known.level();
    String office = known == null ? null : known.office();
    return new Authority(level, Objects.requireNonNullElse(office, item.body()));
  }

  private static @Nullable Severity graver(@Nullable Severity one, @Nullable Severity other) {
    return one == null || other != null && other.compareTo(one) > 0 ? other : one;
  }

  /** Those who took part in a step; {@code null} where nobody is named. */
  public @Nullable String panel(FindIncidents.Item item, CaseStep step) {
    return item.panels().stream()
        .filter(panel -> panel.step().equals(step.step()) && panel.at().equals(step.at()))
        .findFirst()
        .map(panel -> members(LocaleContextHolder.getLocale(), panel.members()))
        .orElse(null);
  }

  /** Those who took part in the decision that holds. */
  @Nullable String decidingPanel(Locale locale, FindIncidents.Item item) {
    String deciding = isChanged(item) ? CHANGED : DECIDED;
    return item.panels().stream()
        .filter(panel -> panel.step().equals(deciding))
        .reduce((first, last) -> last)
        .map(panel -> members(locale, panel.members()))
        .map(told -> isPresided(item) ? presided(locale, told) : told)
        .orElse(null);
  }

  /** Who was in the chair is asked for with the votes on a decision, not on an appeal. */
  private static boolean isPresided(FindIncidents.Item item) {
    return item.votes() != null && !isChanged(item);
  }

  /** Whoever is in the chair is named first. */
  private String presided(Locale locale, String told) {
    return words.text(locale, "incident.panel.presided", told);
  }

  /** How the committee voted for the decision that holds; {@code null} where that is not told. */
  @Nullable String votes(Locale locale, FindIncidents.Item item) {
    Quorum votes = isChanged(item) ? item.quorum() : item.votes();
    return votes == null ? null : told(locale, votes);
  }

  /** For a page. */
  public @Nullable String votes(FindIncidents.Item item) {
    return votes(LocaleContextHolder.getLocale(), item);
  }

  /** What came of an appeal, and how it was voted on; {@code null} where there was none. */
  @Nullable String appeal(Locale locale, FindIncidents.Item item) {
    if (item.appeal() == null) {
      return null;
    }
    String outcome = words.text(locale, "AppealOutcome." + item.appeal());
    return item.quorum() == null
        ? outcome
        : words.text(locale, "incident.appeal.voted", outcome, told(locale, item.quorum()));
  }

  private static boolean isChanged(FindIncidents.Item item) {
    return item.appeal() == AppealOutcome.CHANGED;
  }

  private String told(Locale locale, Quorum votes) {
    return words.text(
        locale, "incident.quorum.told", votes.members(), votes.present(), votes.inFavour());
  }

  private String members(Locale locale, List<PanelMember> members) {
    return members.stream()
        .map(member -> member(locale, member))
        .collect(joining(words.text(locale, "refusal.comma")));
  }

  private String member(Locale locale, PanelMember member) {
    String name = actors.ofLogin(locale, member.id());
    String unit = offices.named(locale, member.unit());
    return name.startsWith(unit) ? name : words.text(locale, "incident.panel.member", name, unit);
  }
}
