package io.vigil.app.wording;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Units and control points as people write them: by code, name or alias. */
@Component("knownNames")
public class KnownNames {
  private static final String ALL = "";
  private static final int CANDIDATES = 50;

  private final Questions questions;
  private final UnitNames units;
  private final LoadingCache<String, List<ControlPointDefinition>> points;

  KnownNames(Questions questions, UnitNames units) {
    this.questions = questions;
    this.units = units;
    this.points =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(
                key ->
                    questions
                        .ask(new ListControlPoints(false), ListControlPoints.Result.class)
                        .items()
                        .stream()
                        .map(ListControlPoints.Item::definition)
                        .toList());
  }

  /**
   * The id of the unit that is meant.
   *
   * @throws Rejection if there is none, or if there are several
   */
  public String unit(String written) {
    String text = written.strip();
    ListUnits.Item known = questions.ask(new FindUnit(text), FindUnit.Result.class).unit();
    if (known != null) {
      return known.unit();
    }
    List<ListUnits.Item> called =
        questions
            .ask(new ListUnits(null, text, List.of(), CANDIDATES), ListUnits.Result.class)
            .units()
            .stream()
            .filter(unit -> text.equals(unit.name()) || unit.aliases().contains(text))
            .toList();
    if (called.isEmpty()) {
      throw Rejection.invalid("unit.unknown", "'unit' is '%s'; there is no such unit.", text);
    }
    if (called.size() > 1) {
      throw Rejection.invalid(
          "unit.not-one",
          "'unit' is '%s', which may be one of %s; write the id of one.",
          text,
          called.stream().map(ListUnits.Item::unit).toList());
    }
    return called.getFirst().unit();
  }

  /**
   * The code of the control point that is meant.
   *
   * @throws Rejection if there is none
   */
  public String point(String written) {
    String text = written.strip();
    return points.get(ALL).stream()
        .filter(point -> isCalled(point, text))
        .findFirst()
        .map(ControlPointDefinition::code)
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "point.unknown",
                    "'controlPoint' is '%s'; there is no such control point, write a code of the"
                        + " catalogue.",
                    text));
  }

  private static boolean isCalled(ControlPointDefinition point, String text) {
    return point.code().equalsIgnoreCase(text)
        || text.equals(point.name())
        || text.equalsIgnoreCase(point.nameEn())
        || point.aliases().contains(text);
  }

  /** All control points, for a list to choose from. */
  public List<ControlPointDefinition> points() {
    return points.get(ALL);
  }

  /** A control point by the name that the reader knows; its code where it is not known any more. */
  public String pointName(String code) {
    return points.get(ALL).stream()
        .filter(point -> point.code().equals(code))
        .findFirst()
        .map(KnownNames::named)
        .orElse(code);
  }

  private static String named(ControlPointDefinition point) {
    boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
    String name = point.nameEn();
    return english && name != null ? name : point.name();
  }

  /** A unit by its name; its id where it has none. */
  public String unitName(@Nullable String id) {
    if (id == null) {
      return "";
    }
    ListUnits.Item unit = questions.ask(new FindUnit(id), FindUnit.Result.class).unit();
    return units.of(id, unit == null ? null : unit.name());
  }
}
