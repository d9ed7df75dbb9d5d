package io.vigil.command.warning;

import static io.vigil.command.warning.Circumstance.APPLIED;
import static io.vigil.command.warning.Circumstance.BACK;
import static io.vigil.command.warning.Circumstance.CONFIRMING;
import static io.vigil.command.warning.Circumstance.NOT_APPLIED;
import static io.vigil.command.warning.Circumstance.OPEN;
import static io.vigil.command.warning.Circumstance.RECHECKING;
import static io.vigil.command.warning.Circumstance.SETTLED;
import static io.vigil.command.warning.Circumstance.TASKS;

import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.ResponseStep;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which step is possible when: the one table that decides, refuses and is printed. */
final class Transitions {

  /** A step, how far people may be for it, and what else it needs. */
  record Rule(ResponseStep step, Set<ResponseState> in, Set<Circumstance> needs) {

    boolean allows(ResponseState state, Collection<Circumstance> given) {
      return in.contains(state) && given.containsAll(needs);
    }
  }

  private static final Set<ResponseState> ANY = EnumSet.allOf(ResponseState.class);
  private static final Set<ResponseState> ANSWERING =
      EnumSet.of(
          ResponseState.ACKNOWLEDGED,
          ResponseState.DIAGNOSED,
          ResponseState.PLANNED,
          ResponseState.IN_PROGRESS,
          ResponseState.IMPROVEMENT);

  static final List<Rule> RULES =
      List.of(
          new Rule(ResponseStep.ACKNOWLEDGE, EnumSet.of(ResponseState.NEW), Set.of(OPEN)),
          new Rule(ResponseStep.SIGN, ANY, Set.of(OPEN)),
          new Rule(ResponseStep.DIAGNOSE, ANSWERING, Set.of(OPEN)),
          new Rule(ResponseStep.PLAN, ANSWERING, Set.of(OPEN)),
          new Rule(ResponseStep.CARRY_OUT, ANY, Set.of(TASKS)),
          new Rule(
              ResponseStep.SUBMIT,
              EnumSet.of(ResponseState.PLANNED, ResponseState.IN_PROGRESS),
              Set.of(OPEN)),
          new Rule(ResponseStep.VERIFY, EnumSet.of(ResponseState.SUBMITTED), Set.of(OPEN)),
          new Rule(ResponseStep.VERIFY, ANY, Set.of(OPEN, BACK)),
          new Rule(ResponseStep.VERIFY, ANY, Set.of(OPEN, SETTLED)),
          new Rule(ResponseStep.CONFIRM, ANY, Set.of(CONFIRMING)),
          new Rule(ResponseStep.RECHECK, ANY, Set.of(RECHECKING)),
          new Rule(
              ResponseStep.RETURN,
              EnumSet.of(
                  ResponseState.DIAGNOSED,
                  ResponseState.PLANNED,
                  ResponseState.IN_PROGRESS,
                  ResponseState.SUBMITTED),
              Set.of(OPEN)),
          new Rule(
              ResponseStep.IMPROVEMENT,
              EnumSet.complementOf(EnumSet.of(ResponseState.VERIFIED)),
              Set.of(OPEN)),
          new Rule(ResponseStep.WITHDRAWAL, ANY, Set.of(OPEN, NOT_APPLIED)),
          new Rule(ResponseStep.WITHDRAWAL_DECISION, ANY, Set.of(OPEN, APPLIED)),
          new Rule(ResponseStep.DIRECTIVE, ANY, Set.of(OPEN)),
          new Rule(ResponseStep.DIRECTIVE, ANY, Set.of(CONFIRMING)),
          new Rule(ResponseStep.DIRECTIVE, ANY, Set.of(RECHECKING)),
          new Rule(ResponseStep.NOTE, ANY, Set.of()),
          new Rule(ResponseStep.USEFUL, ANY, Set.of()));

  private Transitions() {}

  static Set<ResponseStep> allowed(ResponseState state, Collection<Circumstance> given) {
    return RULES.stream()
        .filter(rule -> rule.allows(state, given))
        .map(Rule::step)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ResponseStep.class)));
  }

  /** The table as it stands in the documentation. */
  static String markdown() {
    Stream<String> head =
        Stream.of(
            "| step | " + states().collect(Collectors.joining(" | ")) + " | needs |",
            "|---|" + states().map(state -> "---|").collect(Collectors.joining()) + "---|");
    return Stream.concat(head, RULES.stream().map(Transitions::line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Rule rule) {
    String where =
        Arrays.stream(ResponseState.values())
            .map(state -> rule.in().contains(state) ? "✓" : "")
            .collect(Collectors.joining(" | "));
    String needs =
        rule.needs().stream()
            .sorted()
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s |".formatted(rule.step().key(), where, needs);
  }

  private static Stream<String> states() {
    return Arrays.stream(ResponseState.values()).map(Enum::name);
  }
}
