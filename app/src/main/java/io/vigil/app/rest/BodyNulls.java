package io.vigil.app.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What is {@code null} or missing in a body is refused where the code says that it never is.
 * Without this it would be found much later, in what was stored, where nobody can mend it.
 */
class BodyNulls extends NopAnnotationIntrospector {
  private static final String OWN = "io.vigil.";

  @Override
  public JsonSetter.@Nullable Value findSetterInfo(MapperConfig<?> config, Annotated asked) {
    return asked instanceof AnnotatedParameter parameter
            && parameter.getDeclaringClass().getName().startsWith(OWN)
            && parameter.getOwner().getAnnotated() instanceof Executable maker
        ? of(maker.getAnnotatedParameterTypes()[parameter.getIndex()])
        : null;
  }

  private static JsonSetter.Value of(AnnotatedType type) {
    Nulls whole = nulls(type);
    return type instanceof AnnotatedParameterizedType of && isSeveral(of)
        ? JsonSetter.Value.construct(whole == Nulls.FAIL ? Nulls.AS_EMPTY : whole, nulls(part(of)))
        : JsonSetter.Value.forValueNulls(whole);
  }

  private static Nulls nulls(AnnotatedType type) {
    if (type.isAnnotationPresent(Nullable.class)) {
      return Nulls.SET;
    }
    return isOpen(type) ? Nulls.DEFAULT : Nulls.FAIL;
  }

  /** The framework has rules of its own for primitives; of others nothing is known. */
  private static boolean isOpen(AnnotatedType type) {
    return type.getType() instanceof TypeVariable
        || type instanceof AnnotatedWildcardType
        || type.getType() instanceof Class<?> plain && plain.isPrimitive();
  }

  /** What is said to have several parts of one kind, and does not name any, has none. */
  private static boolean isSeveral(AnnotatedParameterizedType type) {
    return type.getType() instanceof ParameterizedType of
        && of.getRawType() instanceof Class<?> raw
        && (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw));
  }

  private static AnnotatedType part(AnnotatedParameterizedType type) {
    AnnotatedType[] parts = type.getAnnotatedActualTypeArguments();
    return parts[parts.length - 1];
  }
}
