package io.vigil.monitor.alert;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.unit.ListUnits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether a notice is for a person.
 *
 * @param unit finds what is known of a unit
 */
record Concerned(Function<String, Optional<ListUnits.Item>> unit) {
  private static final Set<String> OF_BODY =
      Set.of(Router.DEPARTMENT, Router.DATA_OWNER, Router.QUALITY_OFFICE);

  boolean isFor(Person person, To to, Notice notice) {
    String name = to.name();
    return switch (to.who()) {
      case EVERYBODY -> person.scopes().isEmpty() || person.units().anyMatch(this::isNoPerson);
      case UNIT -> Router.OF_UNIT.contains(person.role()) && isOf(person, notice.unitPath());
      case BODY -> name != null && isOfBody(person, notice, name);
      case ROLE ->
          person.role().equals(name)
              && (person.scopes().isEmpty() || person.isResponsibleFor(notice.unitPath()));
      case SORTER, ANSWERER ->
          throw new IllegalArgumentException(to.who() + " depends on what is complained of");
      case ACCOUNT, COMPLAINANT, WRITER -> person.account().equals(name);
      case COUNSELLORS ->
          person.role().equals(Router.COUNSELLOR) && person.isResponsibleFor(notice.unitPath());
      case PERSON -> person.scopes().size() == 1 && person.scopes().getFirst().equals(name);
    };
  }

  private boolean isNoPerson(String id) {
    return unit.apply(id).filter(one -> one.kind().isPerson()).isEmpty();
  }

  private static boolean isOf(Person person, List<String> unitPath) {
    return person.units().anyMatch(unitPath::contains);
  }

  /** What is sealed may be told to those alone who may read it. */
  private boolean isOfBody(Person person, Notice notice, String body) {
    if (notice.caseKind() == CaseKind.COMPLAINT) {
      return OF_BODY.contains(person.role()) && person.scopes().contains(body);
    }
    Set<String> roles = notice.sealed() ? Set.of(Router.DATA_OWNER) : OF_BODY;
    return roles.contains(person.role())
        && person.units().anyMatch(own -> own.equals(body) || isCalled(own, body));
  }

  private boolean isCalled(String id, String name) {
    return unit.apply(id)
        .filter(item -> name.equals(item.name()) || item.aliases().contains(name))
        .isPresent();
  }
}
