package io.vigil.app.page;

import static java.util.stream.Collectors.joining;

import io.vigil.api.unit.ListUnits;
import io.vigil.app.wording.Departments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The college's own offices, also by the names that rules and policies give them. */
@Component("offices")
public class Offices {
  private final Departments departments;

  Offices(Departments departments) {
    this.departments = departments;
  }

  /** The offices and faculties, for a list to choose from. */
  public List<ListUnits.Item> all() {
    return departments.all().stream().filter(unit -> unit.name() != null).toList();
  }

  /** What the offices and faculties are called here. */
  public List<String> names() {
    return departments.all().stream().flatMap(unit -> Stream.ofNullable(unit.name())).toList();
  }

  /**
   * The college's units of ids, names or aliases, one or several; what was written where it has
   * none.
   */
  public String named(@Nullable String written) {
    return written == null
        ? ""
        : Stream.of(written.split("(?<=[、，；/])|(?=[、，；/])")).map(this::one).collect(joining());
  }

  private String one(String written) {
    return departments
        .find(written)
        .flatMap(unit -> Optional.ofNullable(unit.name()))
        .orElse(written);
  }

  /** The same of several. */
  public List<String> named(List<String> written) {
    return written.stream().map(this::named).distinct().toList();
  }
}
