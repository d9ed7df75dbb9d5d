package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The document as it is, for machines; it can be read back. */
public final class JsonFormat {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonFormat() {}

  public static byte[] write(Document document) {
    return JSON.writeValueAsBytes(document);
  }

  /**
   * The document with one character in the place of others, in all of its texts.
   *
   * @param which code points are replaced
   */
  static Document replaced(Document document, IntPredicate which, int by) {
    JsonNode tree = JSON.valueToTree(document);
    return JSON.treeToValue(replaced(tree, which, by), Document.class);
  }

  private static JsonNode replaced(JsonNode node, IntPredicate which, int by) {
    return switch (node) {
      case ObjectNode object -> {
        object
            .propertyNames()
            .forEach(name -> object.set(name, replaced(object.get(name), which, by)));
        yield object;
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, replaced(array.get(i), which, by));
        }
        yield array;
      }
      case StringNode text -> StringNode.valueOf(replaced(text.stringValue(), which, by));
      default -> node;
    };
  }

  private static String replaced(String text, IntPredicate which, int by) {
    return text.codePoints().noneMatch(which)
        ? text
        : text.codePoints()
            .map(c -> which.test(c) ? by : c)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
  }

  public static Document read(byte[] json) {
    return JSON.readValue(json, Document.class);
  }
}
