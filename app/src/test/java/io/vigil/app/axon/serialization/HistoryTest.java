package io.vigil.app.axon.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import io.vigil.app.axon.personal.PersonalComponents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every event ever released can be read, and is still written as it was. */
class HistoryTest {

  private static final EventTypes TYPES = EventTypes.in("io.vigil.api");
  private static final PersonalComponents PERSONAL =
      PersonalComponents.of(TYPES.classes(), new OneKey());
  private static final EventSerializer SERIALIZER =
      new EventSerializer(
          Jackson3Serializer.builder().jsonMapperBuilderCustomizer(SerializerConfiguration::events),
          TYPES,
          PERSONAL);
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void everyTypeOfEventHasASample() {
    var sampled = History.events().stream().map(VigilEvent::getClass).collect(Collectors.toSet());

    assertThat(TYPES.classes()).hasSizeGreaterThan(20).allMatch(sampled::contains);
  }

  @ParameterizedTest
  @MethodSource("events")
  void readsWhatWasStored(VigilEvent event) {
    var name = event.getClass().getAnnotation(StoredAs.class).value();
    var revision = event.getClass().getAnnotation(Revision.class).value();
    var stored = new SimpleSerializedObject<>(sample(event), byte[].class, name, revision);

    assertThat(SERIALIZER.<byte[], Object>deserialize(stored)).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("events")
  void writesWhatWasStored(VigilEvent event) {
    var written = SERIALIZER.serialize(event, byte[].class);

    assertThat(opened(event, written.getData())).isEqualTo(opened(event, sample(event)));
    assertThat(written.getType().getName() + "@" + written.getType().getRevision())
        .isEqualTo(fileName(event));
  }

  @Test
  void aNameThatIsNoLongerKnownIsLeftUnread() {
    var stored = new SimpleSerializedObject<>("{}", String.class, "never.happened", "1");

    assertThat(SERIALIZER.<String, Object>deserialize(stored))
        .isInstanceOf(UnknownSerializedType.class);
  }

  @Test
  void noJavaClassNameIsEverStored() {
    assertThatThrownBy(() -> SERIALIZER.serialize(new Nameless("x"), byte[].class))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("@StoredAs");
  }

  static List<VigilEvent> events() {
    return History.events();
  }

  static String fileName(VigilEvent event) {
    var type = event.getClass();
    return type.getAnnotation(StoredAs.class).value()
        + "@"
        + type.getAnnotation(Revision.class).value();
  }

  private static ObjectNode opened(VigilEvent event, byte[] json) {
    var tree = (ObjectNode) JSON.readTree(json);
    PERSONAL.open(event.getClass(), tree);
    return tree;
  }

  private static byte[] sample(VigilEvent event) {
    var path = "/history/" + fileName(event) + ".json";
    try (var file = HistoryTest.class.getResourceAsStream(path)) {
      assertThat(file).as("a sample %s", path).isNotNull();
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Nameless(String value) {}
}
