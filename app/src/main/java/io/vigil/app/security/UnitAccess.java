package io.vigil.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps whoever has a unit scope inside it. */
@Component
public class UnitAccess {
  private final Questions questions;
  private final Cache<String, List<String>> paths =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  private final Cache<String, Boolean> persons =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  UnitAccess(Questions questions) {
    this.questions = questions;
  }

  /**
   * The unit, if there is one and it may be seen.
   *
   * @throws NotInCharge if it is none of theirs
   */
  public FindUnit.Result require(SignedIn person, String unit) {
    FindUnit.Result found = questions.ask(new FindUnit(unit), FindUnit.Result.class);
    ListUnits.Item item = found.unit();
    if (item == null) {
      throw Rejection.notFound("unit", unit);
    }
    if (!sees(person, item)) {
      throw item.kind().isPerson() ? OutsideScope.person(unit) : OutsideScope.unit(person, unit);
    }
    return found;
  }

  /** Where nothing was asked for: everything, or the first unit of the scope. */
  public @Nullable String orOwn(SignedIn person, @Nullable String unit) {
    if (unit == null || unit.isBlank()) {
      return person.seesEverything() ? null : person.scopes().getFirst();
    }
    require(person, unit);
    return unit;
  }

  /** A unit that is a person is nobody's but their own and the quality office's. */
  public boolean sees(SignedIn person, ListUnits.Item unit) {
    if (unit.kind().isPerson()) {
      return person.is(Role.ADMIN, Role.QUALITY_OFFICE) || person.scopes().contains(unit.unit());
    }
    return sees(person, unit.path());
  }

  public boolean sees(SignedIn person, List<String> path) {
    return person.seesEverything() || !Collections.disjoint(person.scopes(), path);
  }

  public boolean sees(SignedIn person, String unit) {
    return person.seesEverything() || sees(person, path(unit));
  }

  /** Whether somebody has no other unit than themselves. */
  public boolean isTeacher(SignedIn person) {
    return person.is(Role.DEPARTMENT)
        && !person.scopes().isEmpty()
        && person.scopes().stream().allMatch(unit -> persons.get(unit, this::isPerson));
  }

  private boolean isPerson(String unit) {
    ListUnits.Item item = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return item != null && item.kind().isPerson();
  }

  /** Ids from the root down to the unit; empty where there is no such unit. */
  public List<String> path(String unit) {
    return paths.get(unit, this::find);
  }

  private List<String> find(String unit) {
    ListUnits.Item item = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return item == null ? List.of() : item.path();
  }
}
