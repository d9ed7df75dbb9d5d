package io.vigil.app.axon.personal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Knows the personal components of events; seals them on the way in, opens them out. */
public final class PersonalComponents {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<Class<?>, List<PersonalComponent>> components;
  private final PersonalKeys keys;

  private PersonalComponents(Map<Class<?>, List<PersonalComponent>> components, PersonalKeys keys) {
    this.components = components;
    this.keys = keys;
  }

  public static PersonalComponents of(Collection<Class<?>> events, PersonalKeys keys) {
    var found = new HashMap<Class<?>, List<PersonalComponent>>();
    for (var event : events) {
      var personal = PersonalComponent.of(event).toList();
      if (!personal.isEmpty()) {
        found.put(event, personal);
      }
    }
    return new PersonalComponents(found, keys);
  }

  public boolean in(Class<?> event) {
    return components.containsKey(event);
  }

  /** Replaces the clear values of an event's tree by sealed ones; an erased subject's by none. */
  public void seal(Object event, ObjectNode tree) {
    for (var component : components.getOrDefault(event.getClass(), List.of())) {
      String subject = component.subjectOf(event);
      if (subject != null) {
        component.holders(tree).forEach(holder -> seal(holder, component.name(), subject));
      }
    }
  }

  private void seal(ObjectNode holder, String name, String subject) {
    var clear = holder.remove(name);
    if (clear != null && !clear.isNull()) {
      keys.find(subject, true)
          .map(key -> Sealed.seal(JSON.writeValueAsBytes(clear), key))
          .ifPresent(ciphertext -> holder.put(name, ciphertext));
    }
  }

  /** Puts the clear values back; what nobody can read any more, or nobody sealed, is left so. */
  public void open(Class<?> event, ObjectNode tree) {
    var found = new HashMap<String, Optional<SecretKey>>();
    for (var component : components.getOrDefault(event, List.of())) {
      component
          .holders(tree)
          .forEach(
              holder ->
                  open(
                      holder,
                      component.name(),
                      () ->
                          found.computeIfAbsent(
                              component.subjectOf(tree), one -> keys.find(one, false))));
    }
  }

  private static void open(ObjectNode holder, String name, Supplier<Optional<SecretKey>> key) {
    var ciphertext = holder.path(name);
    if (ciphertext.isString() && Sealed.isSealed(ciphertext.asString())) {
      holder.remove(name);
      key.get()
          .map(found -> JSON.readTree(Sealed.open(ciphertext.asString(), found)))
          .ifPresent(clear -> holder.set(name, clear));
    }
  }

  /** Subjects of an event whose personal components are not all empty. */
  List<String> subjectsWithValues(Object event) {
    return components.getOrDefault(event.getClass(), List.of()).stream()
        .filter(component -> component.hasValueIn(event))
        .flatMap(component -> Stream.ofNullable(component.subjectOf(event)))
        .toList();
  }
}
