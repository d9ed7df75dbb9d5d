package io.vigil.api.unit;

import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to a unit. */
public sealed interface UnitEvent extends VigilEvent {
  String unit();

  UnitKind kind();

  @Nullable String parent();

  @Nullable String name();

  @Nullable String personalName();

  List<String> aliases();

  @Nullable List<String> personalAliases();

  /** Ids from the root down to the unit itself. */
  List<String> path();

  Instant recordedAt();

  /**
   * A unit was registered.
   *
   * @param name name of a unit that is no person
   * @param personalName name of a person; {@code null} once erased
   * @param aliases other names that files use
   */
  @StoredAs("unit.registered")
  @Revision("1")
  record UnitRegistered(
      String unit,
      UnitKind kind,
      @Nullable String parent,
      @Nullable String name,
      @Nullable @Personal(subject = "unit") String personalName,
      List<String> aliases,
      @Nullable @Personal(subject = "unit") List<String> personalAliases,
      List<String> path,
      Instant recordedAt)
      implements UnitEvent {}

  /** Name, kind, parent or aliases of a unit changed; carries the whole new state. */
  @StoredAs("unit.changed")
  @Revision("1")
  record UnitChanged(
      String unit,
      UnitKind kind,
      @Nullable String parent,
      @Nullable String name,
      @Nullable @Personal(subject = "unit") String personalName,
      List<String> aliases,
      @Nullable @Personal(subject = "unit") List<String> personalAliases,
      List<String> path,
      Instant recordedAt)
      implements UnitEvent {}
}
