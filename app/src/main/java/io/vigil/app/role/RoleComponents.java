package io.vigil.app.role;

import java.util.Set;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Registers the components of the roles that run here, and of no other. */
final class RoleComponents implements ImportBeanDefinitionRegistrar {

  private final Environment environment;

  RoleComponents(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata importingClass, BeanDefinitionRegistry registry) {
    var roles = Role.of(environment);
    refuseToStoreApart(roles);
    var scanner = new ClassPathBeanDefinitionScanner(registry, true, environment);
    // the rooms name their parts without looking at each other
    scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    roles.stream()
        .filter(role -> role != Role.WEB)
        .forEach(role -> scanner.scan("io.vigil." + role.property()));
  }

  private void refuseToStoreApart(Set<Role> roles) {
    var axonServer = environment.getProperty("axon.axonserver.enabled", Boolean.class, false);
    if (!axonServer && roles.size() < Role.values().length) {
      throw new RolesException(
          "Only the roles %s are to run here, and there is no Axon Server to connect them to others."
              .formatted(roles),
          "Set vigil.axon-server.servers, or leave vigil.roles away to run all roles here.");
    }
  }
}
