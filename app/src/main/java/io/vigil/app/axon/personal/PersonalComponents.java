package io.vigil.app.axon.personal;

import io.vigil.api.message.Personal;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Knows the {@link Personal} components of events; seals them on the way in, opens them out. */
public final class PersonalComponents {

  private record Component(String name, String subjectName, Method value, Method subject) {

    /** {@code null} in events from before the component was personal: what they say stays clear. */
    @Nullable String subjectOf(Object event) {
      return (String) ReflectionUtils.invokeMethod(subject, event);
    }

    boolean hasValueIn(Object event) {
      return ReflectionUtils.invokeMethod(value, event) != null;
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<Class<?>, List<Component>> components;
  private final PersonalKeys keys;

  private PersonalComponents(Map<Class<?>, List<Component>> components, PersonalKeys keys) {
    this.components = components;
    this.keys = keys;
  }

  public static PersonalComponents of(Collection<Class<?>> events, PersonalKeys keys) {
    var found = new HashMap<Class<?>, List<Component>>();
    for (var event : events) {
      var personal =
          Arrays.stream(event.getRecordComponents())
              .filter(component -> component.isAnnotationPresent(Personal.class))
              .map(component -> component(event, component))
              .toList();
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
      var clear = subject == null ? null : tree.remove(component.name());
      if (subject != null && clear != null && !clear.isNull()) {
        keys.find(subject, true)
            .map(key -> Sealed.seal(JSON.writeValueAsBytes(clear), key))
            .ifPresent(ciphertext -> tree.put(component.name(), ciphertext));
      }
    }
  }

  /** Puts the clear values back; what nobody can read any more, or nobody sealed, is left so. */
  public void open(Class<?> event, ObjectNode tree) {
    var found = new HashMap<String, Optional<SecretKey>>();
    for (var component : components.getOrDefault(event, List.of())) {
      var ciphertext = tree.path(component.name());
      if (ciphertext.isString() && Sealed.isSealed(ciphertext.asString())) {
        tree.remove(component.name());
        var subject = tree.path(component.subjectName()).asString();
        found
            .computeIfAbsent(subject, one -> keys.find(one, false))
            .map(key -> JSON.readTree(Sealed.open(ciphertext.asString(), key)))
            .ifPresent(clear -> tree.set(component.name(), clear));
      }
    }
  }

  /** Subjects of an event whose personal components are not all empty. */
  List<String> subjectsWithValues(Object event) {
    return components.getOrDefault(event.getClass(), List.of()).stream()
        .filter(component -> component.hasValueIn(event))
        .flatMap(component -> Stream.ofNullable(component.subjectOf(event)))
        .toList();
  }

  private static Component component(Class<?> event, RecordComponent component) {
    var subject = component.getAnnotation(Personal.class).subject();
    var accessor = ReflectionUtils.findMethod(event, subject);
    if (accessor == null) {
      throw new IllegalStateException(
          "%s.%s is @Personal of '%s', which %s does not have"
              .formatted(event.getName(), component.getName(), subject, event.getSimpleName()));
    }
    return new Component(component.getName(), subject, component.getAccessor(), accessor);
  }
}
