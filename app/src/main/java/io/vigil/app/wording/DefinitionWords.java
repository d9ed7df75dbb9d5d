package io.vigil.app.wording;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.app.catalogue.DefaultCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How a control point is computed, where it comes from and why it is in use or not, in the reader's
 * language. What a college wrote itself stays as it is.
 */
@Component("definitions")
public class DefinitionWords {
  private static final String ENGLISH_FILE = "catalogue/definitions_en.csv";

  private final Map<String, NamedCsvRecord> shipped = records(DefaultCatalogue.file());
  private final Map<String, NamedCsvRecord> english = records(english());

  public String formula(Locale locale, ControlPointDefinition point) {
    return text(locale, point.code(), "formula", point.formula());
  }

  public String source(Locale locale, ControlPointDefinition point) {
    return text(locale, point.code(), "source", point.source());
  }

  /** Empty where nothing is said. */
  public String openReason(Locale locale, ControlPointDefinition point) {
    return point.openReason() == null
        ? ""
        : text(locale, point.code(), "open_reason", point.openReason());
  }

  private String text(Locale locale, String code, String column, @Nullable String stored) {
    if (stored == null) {
      return Figures.NONE;
    }
    NamedCsvRecord known = shipped.get(code);
    NamedCsvRecord translated = english.get(code);
    return locale.getLanguage().equals("en")
            && translated != null
            && known != null
            && known.getField(column).equals(stored)
        ? translated.getField(column)
        : stored;
  }

  private static InputStream english() {
    try {
      return new ClassPathResource(ENGLISH_FILE).getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, NamedCsvRecord> records(InputStream file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      return reader.stream()
          .collect(Collectors.toMap(row -> row.getField("code"), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
