package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document as it is, for machines; it can be read back. */
public final class JsonFormat {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonFormat() {}

  public static byte[] write(Document document) {
    return JSON.writeValueAsBytes(document);
  }

  public static Document read(byte[] json) {
    return JSON.readValue(json, Document.class);
  }
}
