package io.vigil.app.axon.personal;

import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Makes the keys a batch of events needs in one go, before the events are serialized. */
@Component
public final class PersonalSubjects {

  private final PersonalComponents components;
  private final PersonalKeys keys;

  PersonalSubjects(PersonalComponents components, PersonalKeys keys) {
    this.components = components;
    this.keys = keys;
  }

  public void ensureKeys(List<? extends EventMessage<?>> events) {
    var subjects =
        events.stream()
            .map(EventMessage::getPayload)
            .filter(payload -> components.in(payload.getClass()))
            .flatMap(payload -> components.subjectsWithValues(payload).stream())
            .collect(Collectors.toSet());
    if (!subjects.isEmpty()) {
      keys.ensure(subjects);
    }
  }
}
