package io.vigil.app.role;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

final class OnRole implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var role = metadata.getAnnotations().get(ConditionalOnRole.class).getEnum("value", Role.class);
    return Role.of(context.getEnvironment()).contains(role);
  }
}
