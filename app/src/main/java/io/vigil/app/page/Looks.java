package io.vigil.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody looks at a page, and not a program that previews or scans links. Every browser,
 * those inside chat programs too, calls itself Mozilla; previewers say so or ask for the head
 * alone.
 */
final class Looks {
  private static final Pattern PREVIEWER =
      Pattern.compile(
          "bot\\b|bot[-/;]|crawl|spider|preview|externalhit|whatsapp|url2meta|url-manager"
              + "|linkservice|imageproxy|safelinks|scanner|barracuda|mimecast|proofpoint",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Moz");

  private Looks() {}

  static boolean isSomebodys(HttpServletRequest request) {
    String program = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    return request.getMethod().equals("GET")
        && program.startsWith("Mozilla/")
        && !PREVIEWER.matcher(program).find()
        && PURPOSES.stream().allMatch(purpose -> isNoPreparation(request.getHeader(purpose)));
  }

  /** A browser that fetches ahead says so. */
  private static boolean isNoPreparation(@Nullable String purpose) {
    return purpose == null || !(purpose.contains("prefetch") || purpose.contains("preview"));
  }
}
