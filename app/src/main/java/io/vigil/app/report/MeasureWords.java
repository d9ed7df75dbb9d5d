package io.vigil.app.report;

import io.vigil.api.report.FindMeasureTexts;
import io.vigil.app.security.Questions;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.report.text.Quotations;
import io.vigil.monitor.report.text.ReportModel;
import io.vigil.monitor.report.text.Words;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the words of measures in their places, but for those that are erased. */
@Component
class MeasureWords {
  private final Questions questions;

  MeasureWords(Questions questions) {
    this.questions = questions;
  }

  ReportModel in(ReportModel model) {
    Set<String> measures = Quotations.in(model.document());
    if (measures.isEmpty()) {
      return model;
    }
    FindMeasureTexts.Result found =
        questions.ask(new FindMeasureTexts(List.copyOf(measures)), FindMeasureTexts.Result.class);
    Document document =
        Quotations.resolve(
            model.document(), found.texts(), Words.common(model.document().head().language()));
    return new ReportModel(model.rules(), model.asOf(), document, model.bases());
  }
}
