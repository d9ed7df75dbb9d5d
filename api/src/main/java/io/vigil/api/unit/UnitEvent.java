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

  /** English name of a unit that is no person; {@code null} where nobody gave one. */
  @Nullable String nameEn();

  Instant recordedAt();

  /**
   * A unit was registered.
   *
   * @param name name of a unit that is no person
   * @param personalName name of a person; {@code null} once erased
   * @param aliases other names that files use
   * @param nameEn English name of a unit that is no person
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
      Instant recordedAt,
      @Nullable String nameEn)
      implements UnitEvent {

    /** Without an English name. */
    public UnitRegistered(
        String unit,
        UnitKind kind,
        @Nullable String parent,
        @Nullable String name,
        @Nullable String personalName,
        List<String> aliases,
        @Nullable List<String> personalAliases,
        List<String> path,
        Instant recordedAt) {
      this(
          unit, kind, parent, name, personalName, aliases, personalAliases, path, recordedAt, null);
    }
  }

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
      Instant recordedAt,
      @Nullable String nameEn)
      implements UnitEvent {

    /** Without an English name. */
    public UnitChanged(
        String unit,
        UnitKind kind,
        @Nullable String parent,
        @Nullable String name,
        @Nullable String personalName,
        List<String> aliases,
        @Nullable List<String> personalAliases,
        List<String> path,
        Instant recordedAt) {
      this(
          unit, kind, parent, name, personalName, aliases, personalAliases, path, recordedAt, null);
    }
  }
}
