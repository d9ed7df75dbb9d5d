package io.vigil.app.page;

import io.vigil.api.framework.CellChange;
import io.vigil.api.message.Rejection;
import io.vigil.app.register.Framework;
import io.vigil.app.register.Framework.LevelOfQuality;
import io.vigil.app.register.Framework.QualitySystem;
import io.vigil.app.register.MatrixDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the quality office says which departments stand where systems and levels cross. */
@Controller
@ForQualityOffice
class MatrixController {
  private static final String UNITS = "units.";

  private final Framework framework;
  private final MatrixDesk desk;
  private final Offices offices;
  private final Actors actors;

  MatrixController(Framework framework, MatrixDesk desk, Offices offices, Actors actors) {
    this.framework = framework;
    this.desk = desk;
    this.offices = offices;
    this.actors = actors;
  }

  /**
   * A place in the form.
   *
   * @param line as the form counts them
   * @param chosen departments that are ticked
   * @param unknown names of what is shipped that the college has no unit for, ticked too
   * @param meanwhile who stands there since somebody else changed it; {@code null} if nobody did
   */
  record Field(
      int line,
      LevelOfQuality level,
      String name,
      List<String> chosen,
      List<String> unknown,
      @Nullable List<String> meanwhile) {}

  record Group(QualitySystem system, List<Field> fields) {}

  @GetMapping("/registers/framework/matrix/edit")
  String edit(Model model) {
    MatrixDesk.Matrix newest = desk.newest();
    return form(newest, newest, newest, model);
  }

  @PostMapping("/registers/framework/matrix/versions")
  String make(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      RedirectAttributes after) {
    Integer shown = WrittenNumbers.whole("basedOn", fields.getFirst("basedOn"));
    int basedOn = shown == null ? 0 : shown;
    String reason = fields.getFirst("reason");
    try {
      var told = new MatrixDesk.Told(basedOn, reason, lines(fields));
      after.addFlashAttribute("made", desk.map(person, told, "page").version());
      return "redirect:/registers/framework";
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      model.addAttribute("reason", reason);
      model.addAttribute("since", desk.since(basedOn).reversed());
      return form(desk.version(basedOn), written(basedOn, fields), desk.newest(), model);
    }
  }

  private List<MatrixDesk.Line> lines(MultiValueMap<String, String> fields) {
    return places().stream()
        .map(
            place ->
                new MatrixDesk.Line(place.system(), place.level().name(), units(fields, place)))
        .toList();
  }

  private static List<String> units(MultiValueMap<String, String> fields, MatrixDesk.Place place) {
    return fields.getOrDefault(name(place), List.of()).stream()
        .filter(one -> !one.isBlank())
        .toList();
  }

  private MatrixDesk.Matrix written(int basedOn, MultiValueMap<String, String> fields) {
    var cells = new HashMap<MatrixDesk.Place, List<String>>();
    places().forEach(place -> cells.put(place, units(fields, place)));
    return new MatrixDesk.Matrix(basedOn, cells);
  }

  private List<MatrixDesk.Place> places() {
    List<MatrixDesk.Place> places = new ArrayList<>();
    for (QualitySystem system : framework.systems()) {
      for (LevelOfQuality level : framework.levels()) {
        places.add(new MatrixDesk.Place(system.code(), level.level()));
      }
    }
    return places;
  }

  private static String name(MatrixDesk.Place place) {
    return UNITS + place.system() + "." + place.level();
  }

  /**
   * What somebody wrote over a version stays; where they changed nothing, the newest one stands.
   */
  private String form(
      MatrixDesk.Matrix base, MatrixDesk.Matrix written, MatrixDesk.Matrix newest, Model model) {
    List<Group> groups = new ArrayList<>();
    int line = 0;
    for (QualitySystem system : framework.systems()) {
      List<Field> fields = new ArrayList<>();
      for (LevelOfQuality level : framework.levels()) {
        line++;
        fields.add(
            field(
                line,
                level,
                new MatrixDesk.Place(system.code(), level.level()),
                base,
                written,
                newest));
      }
      groups.add(new Group(system, fields));
    }
    model.addAttribute("groups", groups);
    model.addAttribute("basedOn", newest.version());
    model.addAttribute("departments", offices.all());
    model.addAttribute("faculties", CellChange.FACULTIES);
    model.addAttribute("actors", actors);
    return "framework-matrix";
  }

  private Field field(
      int line,
      LevelOfQuality level,
      MatrixDesk.Place place,
      MatrixDesk.Matrix base,
      MatrixDesk.Matrix written,
      MatrixDesk.Matrix newest) {
    List<String> before = at(base, place);
    List<String> typed = at(written, place);
    List<String> now = at(newest, place);
    boolean untouched = Set.copyOf(typed).equals(Set.copyOf(before));
    List<String> chosen = untouched ? now : typed;
    return new Field(
        line,
        level,
        name(place),
        chosen,
        chosen.stream().filter(this::isUnknown).toList(),
        now.equals(before) ? null : now);
  }

  private boolean isUnknown(String unit) {
    return !unit.equals(CellChange.FACULTIES)
        && offices.all().stream().noneMatch(one -> one.unit().equals(unit));
  }

  private static List<String> at(MatrixDesk.Matrix matrix, MatrixDesk.Place place) {
    return matrix.at(place.system(), place.level());
  }
}
