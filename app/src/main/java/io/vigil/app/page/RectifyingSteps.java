package io.vigil.app.page;

import io.vigil.api.casework.CaseStep;
import io.vigil.app.wording.Words;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was done about an incident, on paper. */
@Component
class RectifyingSteps {
  private static final Set<String> STEPS =
      Set.of("measure-planned", "rectified", "verified", "not-effective");

  private final Shell shell;
  private final Words words;

  RectifyingSteps(Shell shell, Words words) {
    this.shell = shell;
    this.words = words;
  }

  Block of(Locale locale, List<CaseStep> all) {
    List<CaseStep> told = all.stream().filter(step -> STEPS.contains(step.step())).toList();
    if (told.isEmpty()) {
      return new Paragraph("measures", words.text(locale, "paper.rectification.no-measure"));
    }
    return new Grid(
        "incident-measures",
        words.text(locale, "paper.rectification.table"),
        List.of(
            Column.words(words.text(locale, "response.date"), 4),
            Column.words(words.text(locale, "response.matter"), 4),
            Column.words(words.text(locale, "case.note"), 12)),
        told.stream().map(step -> row(locale, step)).toList(),
        null);
  }

  private List<Cell> row(Locale locale, CaseStep step) {
    return PaperRow.of(
        shell.time(step.at()), words.text(locale, "incident.history." + step.step()), step.note());
  }
}
