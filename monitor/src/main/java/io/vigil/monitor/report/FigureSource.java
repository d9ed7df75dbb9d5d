package io.vigil.monitor.report;

import io.vigil.api.report.FindFigure;

/** Figures whose references are of another form. */
public interface FigureSource {

  boolean knows(String reference);

  /**
   * @throws io.vigil.api.message.Rejection if no report has written such a reference
   */
  FindFigure.Result find(FindFigure query);
}
