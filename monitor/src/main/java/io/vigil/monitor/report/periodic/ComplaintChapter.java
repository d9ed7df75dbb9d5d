package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Value;
import java.util.List;

/** Requests and complaints: how many came, and how many that were due are answered. */
final class ComplaintChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.complaints");
    Value received = Measures.COMPLAINTS.of(draft.now(), null);
    Value due = Measures.COMPLAINTS_DUE.of(draft.now(), null);
    if (received.rows() == 0 && due.rows() == 0) {
      draft.say("complaint.none", List.of(received));
      return;
    }
    Value handled = Measures.HANDLED.of(draft.now(), null);
    Value inTime = Measures.HANDLED_IN_TIME.of(draft.now(), null);
    Value converted = Measures.CONVERTED.of(draft.now(), null);
    draft.say(
        due.count() == 0 ? "complaint.none-due" : "complaint.course",
        List.of(received, due, handled, inTime, converted),
        draft.shown(received),
        draft.shown(due),
        draft.percent(handled),
        draft.percent(inTime),
        draft.shown(converted));
  }
}
