package io.vigil.command.reference;

import io.vigil.api.unit.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit as rows are checked against it; the same components as its events. */
public record UnitRef(
    String unit,
    UnitKind kind,
    @Nullable String parent,
    @Nullable String name,
    @Nullable String personalName,
    List<String> aliases,
    @Nullable List<String> personalAliases,
    List<String> path,
    @Nullable String nameEn) {

  public String root() {
    return path.getFirst();
  }

  public boolean isInOneOf(List<String> scopes) {
    return scopes.isEmpty() || scopes.stream().anyMatch(path::contains);
  }

  public UnitRef withPath(List<String> newPath) {
    return new UnitRef(
        unit, kind, parent, name, personalName, aliases, personalAliases, newPath, nameEn);
  }
}
