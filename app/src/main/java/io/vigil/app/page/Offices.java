package io.vigil.app.page;

import static java.util.stream.Collectors.joining;

import io.vigil.api.unit.ListUnits;
import io.vigil.app.wording.Departments;
import io.vigil.app.wording.UnitNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The college's own offices, also by the names that rules and policies give them. */
@Component("offices")
public class Offices {
  private final Departments departments;
  private final UnitNames names;

  Offices(Departments departments, UnitNames names) {
    this.departments = departments;
    this.names = names;
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
    return named(LocaleContextHolder.getLocale(), written);
  }

  /** The same in a language of its own, such as that of a document. */
  public String named(Locale locale, @Nullable String written) {
    return written == null
        ? ""
        : Stream.of(written.split("(?<=[、，；/])|(?=[、，；/])"))
            .map(one -> one(locale, one))
            .collect(joining());
  }

  private String one(Locale locale, String written) {
    return departments
        .find(written)
        .map(unit -> names.of(locale, unit.unit(), unit.name() == null ? written : unit.name()))
        .orElse(written);
  }

  /** The same of several. */
  public List<String> named(List<String> written) {
    return written.stream().map(this::named).distinct().toList();
  }
}
