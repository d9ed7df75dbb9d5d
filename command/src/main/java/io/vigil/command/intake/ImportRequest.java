package io.vigil.command.intake;

import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.MetaDataKeys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent, and by whom.
 *
 * @param mediaType content type as the sender states it; {@code null} leaves it to the content
 * @param actor opaque id of the person or machine
 * @param channel way it came in, such as {@code page} or {@code api}
 * @param importId id that the sender wants it to have; {@code null} for a new one
 * @param scopes only units in these subtrees may be written; empty for all
 * @param recordedAt when the college learned what the rows say that do not say it themselves;
 *     {@code null} means now
 * @param locale language in which refused rows are explained
 */
public record ImportRequest(
    ImportKind kind,
    @Nullable String mediaType,
    @Nullable String fileName,
    String actor,
    @Nullable String role,
    String channel,
    @Nullable String importId,
    List<String> scopes,
    @Nullable Instant recordedAt,
    Locale locale) {

  public ImportRequest(
      ImportKind kind,
      @Nullable String mediaType,
      @Nullable String fileName,
      String actor,
      @Nullable String role,
      String channel,
      @Nullable String importId,
      List<String> scopes) {
    this(kind, mediaType, fileName, actor, role, channel, importId, scopes, null);
  }

  /** From somebody whose language is not known: refused rows are explained in English. */
  public ImportRequest(
      ImportKind kind,
      @Nullable String mediaType,
      @Nullable String fileName,
      String actor,
      @Nullable String role,
      String channel,
      @Nullable String importId,
      List<String> scopes,
      @Nullable Instant recordedAt) {
    this(
        kind,
        mediaType,
        fileName,
        actor,
        role,
        channel,
        importId,
        scopes,
        recordedAt,
        Locale.ENGLISH);
  }

  /** The same request from somebody who reads this language. */
  public ImportRequest explainedIn(Locale language) {
    return new ImportRequest(
        kind, mediaType, fileName, actor, role, channel, importId, scopes, recordedAt, language);
  }

  /** Rows that the system itself brings. */
  public static ImportRequest bySystem(ImportKind kind, String channel) {
    return new ImportRequest(kind, null, null, "system", null, channel, null, List.of());
  }

  Map<String, String> metaData(String id) {
    var metaData = new LinkedHashMap<String, String>();
    metaData.put(MetaDataKeys.ACTOR, actor);
    if (role != null) {
      metaData.put(MetaDataKeys.ROLE, role);
    }
    metaData.put(MetaDataKeys.CHANNEL, channel);
    metaData.put(MetaDataKeys.CORRELATION_ID, id);
    return Map.copyOf(metaData);
  }
}
