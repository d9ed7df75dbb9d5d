package io.vigil.app.page;

import io.vigil.api.warning.FindDirectives;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a leader asked for (批示), and how far it is. */
@Component
class Directives {
  private static final int SHOWN = 20;

  private final Questions questions;
  private final CollegeCalendar calendar;

  Directives(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  enum State {
    OPEN,
    LATE,
    DONE,
    OVER
  }

  record Line(FindDirectives.Item directive, State state) {}

  void add(SignedIn person, Model model) {
    UUID leader = person.onBehalfOf() == null ? person.id() : person.onBehalfOf();
    FindDirectives.Result found =
        questions.ask(new FindDirectives(leader.toString(), SHOWN), FindDirectives.Result.class);
    List<Line> lines = found.items().stream().map(one -> new Line(one, state(one))).toList();
    model.addAttribute("directives", lines);
    model.addAttribute("directivesInAll", found.total());
  }

  private State state(FindDirectives.Item one) {
    if (one.doneAt() != null) {
      return State.DONE;
    }
    if (one.over()) {
      return State.OVER;
    }
    return one.due().isBefore(calendar.today()) ? State.LATE : State.OPEN;
  }
}
