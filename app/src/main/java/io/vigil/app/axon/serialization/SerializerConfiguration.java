package io.vigil.app.axon.serialization;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vigil.app.axon.personal.PersonalComponents;
import io.vigil.app.axon.personal.PersonalKeys;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

@Configuration(proxyBeanMethods = false)
class SerializerConfiguration {

  @Bean
  EventTypes eventTypes() {
    return EventTypes.in("io.vigil.api");
  }

  @Bean
  PersonalComponents personalComponents(EventTypes types, PersonalKeys keys) {
    return PersonalComponents.of(types.classes(), keys);
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(EventTypes types, PersonalComponents personal) {
    var builder =
        Jackson3Serializer.builder().jsonMapperBuilderCustomizer(SerializerConfiguration::events);
    return new EventSerializer(builder, types, personal);
  }

  /** Without it Axon 4.13 cannot read its own replay tokens, and replays loop in error. */
  @Bean
  Jackson3SerializerCustomizer replayTokens() {
    var readable =
        BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .allowIfSubType("io.vigil.")
            .build();
    return mapper -> mapper.polymorphicTypeValidator(readable);
  }

  /** Stores components and nothing that a record derives from them. */
  static void events(JsonMapper.Builder mapper) {
    mapper
        .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
        .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE));
  }
}
