package io.vigil.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.mock.env.MockEnvironment;

class RolesTest {

  private final DefaultListableBeanFactory registry = new DefaultListableBeanFactory();
  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void allRolesRunUnlessToldOtherwise() {
    assertThat(Role.of(environment)).containsExactly(Role.values());
  }

  @Test
  void onlyTheComponentsOfItsRolesAreThere() {
    environment
        .withProperty("vigil.roles", "query, web")
        .withProperty("axon.axonserver.enabled", "true");

    register();

    assertThat(registry.getBeanDefinitionNames())
        .extracting(name -> registry.getBeanDefinition(name).getBeanClassName())
        .noneMatch(type -> String.valueOf(type).startsWith("io.vigil.command"))
        .noneMatch(type -> String.valueOf(type).startsWith("io.vigil.monitor"));
  }

  @ParameterizedTest
  @CsvSource({"command, true", "query, false", "monitor, false", "'monitor,web', false"})
  void theDemoCollegeIsToldWhereItsCommandsAreTaken(String roles, boolean told) {
    environment
        .withProperty("vigil.roles", roles)
        .withProperty("axon.axonserver.enabled", "true")
        .withProperty("vigil.demo", "true");

    new ClassPathBeanDefinitionScanner(registry, true, environment).scan("io.vigil.app.demo");

    assertThat(registry.containsBeanDefinition("demoFeeder")).isEqualTo(told);
    assertThat(registry.containsBeanDefinition("caseFeeder")).isEqualTo(told);
  }

  @Test
  void someRolesAloneAreRefusedWithoutAxonServer() {
    environment.withProperty("vigil.roles", "query,web");

    assertThatThrownBy(this::register)
        .isInstanceOf(RolesException.class)
        .hasMessageContaining("[QUERY, WEB]")
        .hasMessageContaining("no Axon Server");
  }

  @Test
  void anUnknownRoleIsNamedWithTheKnownOnes() {
    environment.withProperty("vigil.roles", "query,reporting");

    assertThatThrownBy(() -> Role.of(environment))
        .isInstanceOfSatisfying(
            RolesException.class,
            e ->
                assertThat(new RolesFailureAnalyzer().analyze(e, e))
                    .satisfies(a -> assertThat(a.getDescription()).contains("'reporting'"))
                    .satisfies(
                        a -> assertThat(a.getAction()).contains("command,query,monitor,web")));
  }

  private void register() {
    new RoleComponents(environment)
        .registerBeanDefinitions(AnnotationMetadata.introspect(RolesTest.class), registry);
  }
}
