package io.vigil.query.register;

import io.vigil.api.framework.FrameworkEvent;
import io.vigil.api.matter.MatterEvent;
import io.vigil.api.meeting.MeetingEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.practice.PracticeEvent;
import io.vigil.api.register.RegisterKind;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.survey.SurveyEvent;
import io.vigil.api.targets.TargetEvent;
import io.vigil.api.task.TaskEvent;
import io.vigil.query.casework.KindSteps;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All registers; each event becomes rows that no later one changes. */
@Component
class RegisterModel implements ReadModel<VigilEvent> {
  private static final List<Class<?>> EVENTS =
      List.of(
          TargetEvent.class,
          StandardEvent.class,
          MatterEvent.class,
          PracticeEvent.class,
          MeetingEvent.class,
          SurveyEvent.class,
          TaskEvent.class,
          FrameworkEvent.class);

  private final JdbcTemplate jdbc;

  RegisterModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return EVENTS.stream().anyMatch(type -> type.isAssignableFrom(payloadType));
  }

  @Override
  public void write(List<StoredFact<VigilEvent>> facts, Slot slot) {
    var common = new KindSteps<RegisterKind>("register_step");
    var targets = new TargetRows(common);
    var standards = new StandardRows(common);
    var matters = new MatterRows(common);
    var practices = new PracticeRows(common);
    var meetings = new MeetingRows(common);
    var surveys = new SurveyRows(common);
    var tasks = new TaskRows();
    var framework = new FrameworkRows();
    for (StoredFact<VigilEvent> fact : facts) {
      switch (fact.event()) {
        case TargetEvent e -> targets.take(e, fact);
        case StandardEvent e -> standards.take(e, fact);
        case MatterEvent e -> matters.take(e, fact);
        case PracticeEvent e -> practices.take(e, fact);
        case MeetingEvent e -> meetings.take(e, fact);
        case SurveyEvent e -> surveys.take(e, fact);
        case TaskEvent e -> tasks.take(e, fact);
        case FrameworkEvent e -> framework.take(e, fact);
        default -> throw new IllegalArgumentException("in no register: " + fact.event());
      }
    }
    targets.write(jdbc, slot);
    standards.write(jdbc, slot);
    matters.write(jdbc, slot);
    practices.write(jdbc, slot);
    meetings.write(jdbc, slot);
    surveys.write(jdbc, slot);
    tasks.write(jdbc, slot);
    framework.write(jdbc, slot);
    common.write(jdbc, slot);
  }
}
