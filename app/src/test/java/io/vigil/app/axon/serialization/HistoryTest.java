package io.vigil.app.axon.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import io.vigil.app.axon.personal.PersonalComponents;
import io.vigil.app.axon.serialization.History.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
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
import org.springframework.util.ReflectionUtils;
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
    var sampled =
        History.samples().stream()
            .map(sample -> sample.event().getClass())
            .collect(Collectors.toSet());

    assertThat(TYPES.classes()).hasSizeGreaterThan(20).allMatch(sampled::contains);
  }

  @Test
  void everyComponentOfAnEventHasAValueInSomeSample() {
    for (Class<?> type : TYPES.classes()) {
      var samples = History.samples().stream().map(Sample::event).filter(type::isInstance).toList();
      for (RecordComponent component : type.getRecordComponents()) {
        assertThat(samples)
            .as("%s.%s", type.getSimpleName(), component.getName())
            .anyMatch(
                event -> ReflectionUtils.invokeMethod(component.getAccessor(), event) != null);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsWhatWasStored(Sample sample) {
    var type = sample.event().getClass();
    var name = type.getAnnotation(StoredAs.class).value();
    var revision = type.getAnnotation(Revision.class).value();
    var stored = new SimpleSerializedObject<>(stored(sample), byte[].class, name, revision);

    assertThat(SERIALIZER.<byte[], Object>deserialize(stored)).isEqualTo(sample.event());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writesWhatWasStored(Sample sample) {
    var event = sample.event();
    var written = SERIALIZER.serialize(event, byte[].class);

    assertThat(opened(event, written.getData())).isEqualTo(opened(event, stored(sample)));
    assertThat(sample.file())
        .startsWith(written.getType().getName() + "@" + written.getType().getRevision());
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

  static List<Sample> samples() {
    return History.samples();
  }

  private static ObjectNode opened(VigilEvent event, byte[] json) {
    var tree = (ObjectNode) JSON.readTree(json);
    PERSONAL.open(event.getClass(), tree);
    return tree;
  }

  private static byte[] stored(Sample sample) {
    var path = "/history/" + sample.file() + ".json";
    try (var file = HistoryTest.class.getResourceAsStream(path)) {
      assertThat(file).as("a sample %s", path).isNotNull();
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Nameless(String value) {}
}
