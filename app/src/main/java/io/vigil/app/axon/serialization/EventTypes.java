package io.vigil.app.axon.serialization;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The names under which events are stored for ever, and the classes they have at present. */
public final class EventTypes {

  private final Map<String, Class<?>> byName = new HashMap<>();
  private final Map<Class<?>, String> byClass = new HashMap<>();

  private EventTypes() {}

  /** Finds every {@link StoredAs} below a package. */
  public static EventTypes in(String basePackage) {
    var types = new EventTypes();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(StoredAs.class));
    scanner.findCandidateComponents(basePackage).stream()
        .map(BeanDefinition::getBeanClassName)
        .filter(Objects::nonNull)
        .map(name -> ClassUtils.resolveClassName(name, null))
        .forEach(types::add);
    return types;
  }

  public Optional<Class<?>> classOf(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Optional<String> nameOf(Class<?> type) {
    return Optional.ofNullable(byClass.get(type));
  }

  public Collection<Class<?>> classes() {
    return byName.values();
  }

  private void add(Class<?> type) {
    var name = type.getAnnotation(StoredAs.class).value();
    if (!type.isRecord() || !VigilEvent.class.isAssignableFrom(type)) {
      throw new IllegalStateException(type + " is stored as " + name + " but is no event record");
    }
    var other = byName.put(name, type);
    if (other != null) {
      throw new IllegalStateException(other + " and " + type + " are both stored as " + name);
    }
    byClass.put(type, name);
  }
}
