package io.vigil.app.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Where the lines of a control point come from, in the reader's language. The catalogue notes it as
 * {@code target A, standard S, …} with remarks behind; what a college wrote itself stays.
 */
@Component("basis")
public class BasisWords {
  private static final Pattern LINE =
      Pattern.compile(
          "(target|standard|warning|upper standard|upper warning|ladder) ([NKSBCA])(?:, |$)");
  private static final String REMARKS = "; ";
  private static final String NOTES_FILE = "catalogue/notes_zh.txt";

  private final Words words;
  private final Map<String, String> chinese = notes();

  BasisWords(Words words) {
    this.words = words;
  }

  public String of(Locale locale, @Nullable String basis) {
    if (basis == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    Matcher line = LINE.matcher(basis);
    int place = 0;
    while (line.find(place) && line.start() == place) {
      parts.add(line(locale, line.group(1), line.group(2)));
      place = line.end();
    }
    if (place < basis.length()) {
      parts.addAll(remarks(locale, basis.substring(place)));
    }
    return String.join(words.text(locale, "basis.separator"), parts);
  }

  private String line(Locale locale, String line, String source) {
    return words.text(
        locale,
        "basis.line",
        words.text(locale, "basis.line." + line.replace(' ', '-')),
        words.text(locale, "basis.source." + source));
  }

  private List<String> remarks(Locale locale, String remarks) {
    return locale.getLanguage().equals("en")
        ? List.of(remarks)
        : Arrays.stream(remarks.split(REMARKS))
            .map(remark -> chinese.getOrDefault(remark, remark))
            .toList();
  }

  private static Map<String, String> notes() {
    try {
      return new ClassPathResource(NOTES_FILE)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\\|", 2))
          .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
