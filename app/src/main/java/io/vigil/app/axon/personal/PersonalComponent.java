package io.vigil.app.axon.personal;

import io.vigil.api.message.Personal;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@link Personal} component of an event, or of the records that one of its components holds.
 *
 * @param outer accessor of the component of the event
 * @param name of the personal component
 * @param nested whether it is a component of a record, or of each record of a list, in {@code
 *     outer}
 * @param subject accessor of the component of the event that identifies the subject
 */
record PersonalComponent(Method outer, String name, boolean nested, String kind, Method subject) {

  static Stream<PersonalComponent> of(Class<?> event) {
    return Arrays.stream(event.getRecordComponents())
        .flatMap(
            outer ->
                Stream.concat(
                    Stream.of(outer).flatMap(own -> of(event, outer, own, false)),
                    components(outer.getGenericType())
                        .flatMap(inner -> of(event, outer, inner, true))));
  }

  private static Stream<PersonalComponent> of(
      Class<?> event, RecordComponent outer, RecordComponent component, boolean nested) {
    return Stream.ofNullable(component.getAnnotation(Personal.class))
        .map(
            personal ->
                new PersonalComponent(
                    outer.getAccessor(),
                    component.getName(),
                    nested,
                    personal.kind(),
                    subject(event, component, personal.subject())));
  }

  private static Stream<RecordComponent> components(Type type) {
    if (type instanceof ParameterizedType list) {
      return components(list.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> found && found.isRecord()
        ? Arrays.stream(found.getRecordComponents())
        : Stream.empty();
  }

  private static Method subject(Class<?> event, RecordComponent component, String subject) {
    Method accessor = ReflectionUtils.findMethod(event, subject);
    if (accessor == null) {
      throw new IllegalStateException(
          "%s.%s is @Personal of '%s', which %s does not have"
              .formatted(event.getName(), component.getName(), subject, event.getSimpleName()));
    }
    return accessor;
  }

  /** {@code null} in events from before the component was personal: what they say stays clear. */
  @Nullable String subjectOf(Object event) {
    String value = (String) ReflectionUtils.invokeMethod(subject, event);
    return value == null ? null : named(value);
  }

  /** The same as stored. */
  String subjectOf(ObjectNode tree) {
    return named(tree.path(subject.getName()).asString());
  }

  private String named(String value) {
    return kind.isEmpty() ? value : kind + "|" + value;
  }

  boolean hasValueIn(Object event) {
    return ReflectionUtils.invokeMethod(outer, event) != null;
  }

  /** Where in the tree of an event the component stands. */
  Stream<ObjectNode> holders(ObjectNode tree) {
    if (!nested) {
      return Stream.of(tree);
    }
    JsonNode held = tree.path(outer.getName());
    return (held.isArray() ? StreamSupport.stream(held.spliterator(), false) : Stream.of(held))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }
}
