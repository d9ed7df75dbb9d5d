package io.vigil.app.rest;

import io.vigil.api.imports.ImportKind;
import io.vigil.app.security.ForImporters;
import io.vigil.app.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

/** Takes files in as they stream; nothing holds a whole one. */
@RestController
@RequestMapping(
    path = "/api",
    consumes = {
      MediaTypes.CSV,
      MediaTypes.GZIP,
      MediaTypes.X_GZIP,
      MediaTypes.JSON,
      MediaTypes.NDJSON,
      MediaTypes.XLSX
    })
@ForImporters
class IntakeController {
  private static final String FILE_NAME = "X-File-Name";

  private final Deliveries deliveries;
  private final DataSize limit;

  IntakeController(
      Deliveries deliveries, @Value("${vigil.intake.largest-file:4GB}") DataSize limit) {
    this.deliveries = deliveries;
    this.limit = limit;
  }

  @PostMapping({
    "/units",
    "/control-points",
    "/readings",
    "/incident-tallies",
    "/assignments",
    "/calendar"
  })
  Deliveries.Receipt take(
      @AuthenticationPrincipal SignedIn person,
      HttpServletRequest request,
      @RequestHeader(name = FILE_NAME, required = false) @Nullable String fileName)
      throws IOException {
    if (request.getContentLengthLong() > limit.toBytes()) {
      throw new TooLarge(limit);
    }
    var delivery =
        new Deliveries.Delivery(
            kind(request),
            request.getContentType(),
            bare(fileName),
            person,
            "api",
            language(request));
    InputStream body = new LimitedInputStream(request.getInputStream(), limit);
    return deliveries.take(delivery, body);
  }

  /** A program that asks for no language is told in English. */
  private static Locale language(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Locale.ENGLISH
        : LocaleContextHolder.getLocale();
  }

  /** The address names the kind. */
  private static ImportKind kind(HttpServletRequest request) {
    String address =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    String name = address.substring(address.lastIndexOf('/') + 1);
    return ImportKind.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static @Nullable String bare(@Nullable String fileName) {
    if (fileName == null || fileName.isBlank()) {
      return null;
    }
    return fileName.substring(1 + Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')));
  }
}
