package io.vigil.app.page;

import static java.util.stream.Collectors.joining;

import io.vigil.api.casework.CaseStep;
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
  private static final String INQUIRY = "investigation-begun";

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

  /** Those who took part in the last decision. */
  @Nullable String decidingPanel(Locale locale, FindIncidents.Item item) {
    return item.panels().stream()
        .filter(panel -> !panel.step().equals(INQUIRY))
        .reduce((first, last) -> last)
        .map(panel -> members(locale, panel.members()))
        .orElse(null);
  }

  /** How the committee voted, at last on an appeal; {@code null} where that is not told. */
  @Nullable String votes(Locale locale, FindIncidents.Item item) {
    Quorum votes = item.quorum() == null ? item.votes() : item.quorum();
    return votes == null
        ? null
        : words.text(
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
