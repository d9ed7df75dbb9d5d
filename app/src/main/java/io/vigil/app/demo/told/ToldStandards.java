package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.standard.Execution;
import io.vigil.api.standard.StandardCommand;
import io.vigil.api.standard.StandardCommand.CheckExecution;
import io.vigil.api.standard.StandardCommand.IssueStandard;
import io.vigil.api.standard.StandardCommand.PassStandardTime;
import io.vigil.api.standard.StandardKind;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoStandard;
import io.vigil.app.demo.cases.Posts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;

/** The quality standards of the college in the version that is in force. */
final class ToldStandards {
  private static final LocalTime ISSUED = LocalTime.of(9, 0);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** Whose execution was looked at. */
  private static final String CHECKED = "教学过程标准";

  private static final LocalDate CHECKED_ON = LocalDate.of(2026, 10, 22);

  private final DemoCases cases;
  private final Cast cast;

  ToldStandards(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
  }

  Stream<ToldCase> all() {
    return cases.standards().map(this::standard).sorted(ToldCase.IN_ORDER);
  }

  private ToldCase standard(DemoStandard standard) {
    String id = ToldCase.idOf("standard", standard.name());
    By by = cast.head(standard.owner());
    var issued =
        new IssueStandard(
            id,
            StandardKind.STANDARD,
            standard.group(),
            standard.name(),
            standard.owner(),
            null,
            "按适用情况修订，征求师生与用人单位意见",
            CaseDays.at(standard.revisionDue(), LAST_SECOND),
            by,
            CaseDays.at(standard.revised(), ISSUED));
    Stream<StandardCommand> checked =
        standard.name().equals(CHECKED)
            ? Stream.of(
                new CheckExecution(
                    id,
                    Execution.PARTLY_FOLLOWED,
                    "抽查42门课，38门教案、进度与标准一致，4门已要求补齐",
                    cast.by(Posts.QUALITY),
                    CaseDays.at(CHECKED_ON, ISSUED)))
            : Stream.empty();
    return new ToldCase(
        id,
        issued.at(),
        Stream.of(
                Stream.of(issued), checked, Stream.of(new PassStandardTime(id, Deliveries.OPENING)))
            .flatMap(commands -> commands)
            .toList());
  }
}
