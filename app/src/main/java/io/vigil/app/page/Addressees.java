package io.vigil.app.page;

import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.FindOwners;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.Questions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom papers about a warning go. */
@Component
class Addressees {
  private final Questions questions;

  Addressees(Questions questions) {
    this.questions = questions;
  }

  /**
   * @param to the department that answers (主送)
   * @param copy the department that leads its control point (抄送); {@code null} where it is the same
   */
  record Of(String to, @Nullable String copy) {}

  Of of(FindWarnings.Item warning) {
    FindUnit.Result unit = questions.ask(new FindUnit(warning.unit()), FindUnit.Result.class);
    Optional<String> department = department(unit).map(Addressees::name);
    Optional<String> lead = lead(warning.id());
    String to =
        department
            .or(() -> lead)
            .orElseGet(() -> Objects.requireNonNullElse(warning.unitName(), warning.unit()));
    return new Of(to, lead.filter(one -> !one.equals(to)).orElse(null));
  }

  /** The nearest faculty or office, from the unit itself upwards. */
  static Optional<ListUnits.Item> department(FindUnit.Result found) {
    return Stream.concat(Stream.ofNullable(found.unit()), found.ancestors().reversed().stream())
        .filter(one -> one.kind() == UnitKind.FACULTY || one.kind() == UnitKind.OFFICE)
        .findFirst();
  }

  private Optional<String> lead(String warning) {
    return questions
        .ask(new FindOwners(List.of(warning)), FindOwners.Result.class)
        .owners()
        .stream()
        .map(owner -> Objects.requireNonNullElse(owner.name(), owner.unit()))
        .findFirst();
  }

  private static String name(ListUnits.Item unit) {
    return Objects.requireNonNullElse(unit.name(), unit.unit());
  }
}
