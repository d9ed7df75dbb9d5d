package io.vigil.app.incident;

import io.vigil.api.message.Rejection;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Questions;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a case concerns: stored for good and in clear, therefore a code and never a name. */
@Component
class PersonsConcerned {
  private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final int MOST = 50;

  private final Questions questions;
  private final Accounts accounts;

  PersonsConcerned(Questions questions, Accounts accounts) {
    this.questions = questions;
    this.accounts = accounts;
  }

  /**
   * The code of a teacher who is told by code or name, the id of an account that is told by its
   * login, or a staff or student number as it was told.
   *
   * @throws Rejection if it is none of these, or the name of several teachers
   */
  @Nullable String code(String field, @Nullable String text) {
    String told = Telling.optional(text);
    if (told == null || NUMBER.matcher(told).matches()) {
      return told;
    }
    List<String> teachers = teachers(told);
    if (teachers.size() == 1) {
      return teachers.getFirst();
    }
    return accounts
        .find(told)
        .map(account -> account.id().toString())
        .orElseThrow(() -> refusal(field, teachers));
  }

  private List<String> teachers(String name) {
    return questions
        .ask(new ListUnits(null, name, List.of(), MOST), ListUnits.Result.class)
        .units()
        .stream()
        .filter(unit -> unit.kind().isPerson())
        .filter(unit -> name.equals(unit.name()) || unit.aliases().contains(name))
        .map(ListUnits.Item::unit)
        .toList();
  }

  private static Rejection refusal(String field, List<String> teachers) {
    return teachers.isEmpty()
        ? Rejection.invalid(
            "person.unknown",
            "'%s' is nobody known here; write a staff or student number, the code of a teacher or"
                + " the login of an account, and no name.",
            field)
        : Rejection.invalid(
            "person.several",
            "'%s' is the name of several teachers; write the code of one of %s.",
            field,
            teachers);
  }
}
