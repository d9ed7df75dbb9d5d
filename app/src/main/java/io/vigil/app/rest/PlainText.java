package io.vigil.app.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Refuses texts of a body with characters that nobody types and no database text can hold. */
class PlainText extends StringDeserializer {

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
    String text = super.deserialize(parser, context);
    if (text != null && ControlCharacters.areIn(text)) {
      throw context.weirdStringException(
          ControlCharacters.visible(text), String.class, "control characters");
    }
    return text;
  }
}
