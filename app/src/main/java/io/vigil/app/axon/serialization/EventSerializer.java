package io.vigil.app.axon.serialization;

import io.vigil.app.axon.personal.PersonalComponents;
import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stores events under stable names, personal components sealed. */
public final class EventSerializer extends Jackson3Serializer {

  private static final String AXON = "org.axonframework.";

  private final EventTypes types;
  private final PersonalComponents personal;

  public EventSerializer(Builder builder, EventTypes types, PersonalComponents personal) {
    super(builder);
    this.types = types;
    this.personal = personal;
  }

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
    return object != null && personal.in(object.getClass())
        ? seal(object, representation)
        : super.serialize(object, representation);
  }

  @Override
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    var type = classForType(serialized.getType());
    return personal.in(type) ? open(serialized, type) : super.deserialize(serialized);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return types
        .classOf(type.getName())
        .<Class<?>>map(known -> known)
        .orElseGet(() -> unstored(type));
  }

  @Override
  public SerializedType typeForClass(Class type) {
    var name = type == null ? null : types.nameOf(type).orElse(null);
    if (name != null) {
      return new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
    }
    if (type == null || type == Void.class || type.getName().startsWith(AXON)) {
      return super.typeForClass(type);
    }
    throw new SerializationException(type + " cannot be stored: it carries no @StoredAs");
  }

  private Class<?> unstored(SerializedType type) {
    return type.getName().startsWith(AXON) || SerializedType.emptyType().equals(type)
        ? super.classForType(type)
        : UnknownSerializedType.class;
  }

  private <T> SerializedObject<T> seal(Object event, Class<T> representation) {
    try {
      var tree = getObjectMapper().<ObjectNode>valueToTree(event);
      personal.seal(event, tree);
      var json = getWriter().writeValueAsBytes(tree);
      return new SimpleSerializedObject<>(
          convert(json, representation), representation, typeForClass(event.getClass()));
    } catch (JacksonException e) {
      throw new SerializationException("Unable to serialize object", e);
    }
  }

  private <T> T convert(byte[] json, Class<T> representation) {
    return representation == String.class
        ? representation.cast(new String(json, StandardCharsets.UTF_8))
        : getConverter().convert(json, representation);
  }

  @SuppressWarnings("unchecked")
  private <T> T open(SerializedObject<?> serialized, Class<?> type) {
    try {
      var tree = getConverter().convert(serialized, JsonNode.class).getData();
      var opened = ((ObjectNode) tree).deepCopy();
      personal.open(type, opened);
      return (T) getReader(type).readValue(opened);
    } catch (JacksonException e) {
      throw new SerializationException("Error while deserializing object", e);
    }
  }
}
