package io.vigil.app.report;

import io.vigil.monitor.document.DocumentHead;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** What downloaded files are called: as the paper is, in its own language. */
public final class FileNames {
  private static final String UNFIT = "[\\\\/:*?\"<>|\\p{Cntrl}]+";
  private static final int LONGEST = 80;

  private FileNames() {}

  /** Title and number, or what else tells papers of a kind apart, such as 预警通知单_预警〔2026〕0037号. */
  public static String of(DocumentHead head, String extension) {
    String apart =
        Stream.of(head.number(), head.subtitle())
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> head.date().toString());
    return of(extension, head.title(), apart);
  }

  /** Parts of a name, joined; what no file system takes becomes a hyphen. */
  public static String of(String extension, @Nullable String... parts) {
    String name =
        Stream.of(parts)
            .filter(Objects::nonNull)
            .map(part -> part.strip().replaceAll(UNFIT, "-").replaceAll("\\s+", " "))
            .collect(Collectors.joining("_"));
    return (name.length() > LONGEST ? name.substring(0, LONGEST) : name) + "." + extension;
  }

  /** The header of a file that is kept, by RFC 6266 with the name in UTF-8. */
  public static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
