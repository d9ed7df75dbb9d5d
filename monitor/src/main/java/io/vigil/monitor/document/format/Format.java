package io.vigil.monitor.document.format;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a document can be handed out as. */
public enum Format {
  HTML("text/html;charset=UTF-8"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSON("application/json"),
  /** One picture, for a group chat. */
  PNG("image/png");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** How names of files end, without the dot; also the word for it in addresses. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Format> of(String extension) {
    return Stream.of(values()).filter(format -> format.extension().equals(extension)).findFirst();
  }
}
