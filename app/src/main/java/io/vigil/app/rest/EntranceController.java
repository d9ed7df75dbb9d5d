package io.vigil.app.rest;

import io.vigil.api.diagnosis.FindChain;
import io.vigil.app.diagnosis.ExpertEntrance;
import io.vigil.app.diagnosis.Folders;
import io.vigil.app.diagnosis.UnitUse;
import io.vigil.app.security.ForExpertEntrance;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What experts look at, as it was known on a day. */
@RestController
@RequestMapping("/api/expert")
@ForExpertEntrance
class EntranceController {
  private static final int LOGGED = 30;

  private final ExpertEntrance entrance;

  EntranceController(ExpertEntrance entrance) {
    this.entrance = entrance;
  }

  /**
   * @param chain of the control point and unit that were asked for; {@code null} where none were
   * @param folders how much evidence each element had, by its code
   * @param backfilled shares of rows that were entered long afterwards (补录)
   * @param use weekly users by unit
   * @param lines changes of lines, the latest first
   */
  record Known(
      LocalDate asOf,
      FindChain.@Nullable Result chain,
      Map<String, Folders.Filled> folders,
      List<ExpertEntrance.Backfilled> backfilled,
      UnitUse.Use use,
      List<FindChain.Change> lines) {}

  @GetMapping
  Known known(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String controlPoint,
      @RequestParam(required = false) @Nullable String unit) {
    LocalDate day = entrance.day(Parameters.date("asOf", asOf));
    String point = Parameters.text(controlPoint);
    String of = Parameters.text(unit);
    return new Known(
        day,
        chain(person, point, of, day),
        entrance.folders(person, day).stream()
            .collect(
                Collectors.toMap(row -> row.element().code(), ExpertEntrance.FolderRow::filled)),
        entrance.backfilled(person, day),
        entrance.use(person, day),
        entrance.log(day, LOGGED));
  }

  private FindChain.@Nullable Result chain(
      SignedIn person, @Nullable String point, @Nullable String unit, LocalDate day) {
    return point == null && unit == null
        ? null
        : entrance.chain(
            person, Bodies.required("controlPoint", point), Bodies.required("unit", unit), day);
  }
}
