package io.vigil.app.register;

import io.vigil.api.controlpoint.Level;
import io.vigil.app.register.Framework.QualitySystem;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * To which one of the five systems a control point or task belongs, though the department that
 * leads it stands in several of them: to that of its element where the department stands there,
 * else to the system to which the department belongs, else to the first in which it stands.
 */
public final class SystemAssignment {
  private final Framework framework;
  private final MatrixDesk.Matrix matrix;
  private final UnaryOperator<String> idOf;

  /**
   * @param idOf id of the department that is called by a name
   */
  public SystemAssignment(
      Framework framework, MatrixDesk.Matrix matrix, UnaryOperator<String> idOf) {
    this.framework = framework;
    this.matrix = matrix;
    this.idOf = idOf;
  }

  /**
   * Code of the system; empty where the department stands nowhere on the level.
   *
   * @param element of diagnosis, such as {@code 5.2}
   * @param department id of the one that leads
   */
  public Optional<String> of(@Nullable String element, String department, Level level) {
    List<String> places =
        framework.systems().stream()
            .map(QualitySystem::code)
            .filter(system -> matrix.at(system, level).contains(department))
            .toList();
    return framework
        .systemOf(element)
        .filter(places::contains)
        .or(() -> home(department).filter(places::contains))
        .or(() -> places.stream().findFirst());
  }

  private Optional<String> home(String department) {
    return framework.systems().stream()
        .filter(
            system -> Stream.of(system.units().split("、")).map(idOf).anyMatch(department::equals))
        .map(QualitySystem::code)
        .findFirst();
  }
}
