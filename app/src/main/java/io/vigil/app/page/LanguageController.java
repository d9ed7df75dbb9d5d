package io.vigil.app.page;

import io.vigil.app.security.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.LocaleResolver;

@Controller
class LanguageController {
  private final LocaleResolver languages;

  LanguageController(LocaleResolver languages) {
    this.languages = languages;
  }

  @OpenToAll
  @GetMapping("/language/{tag}")
  String choose(
      @PathVariable String tag,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
      HttpServletRequest request,
      HttpServletResponse response) {
    languages.setLocale(request, response, tag.equals("en") ? Locale.ENGLISH : Languages.CHINESE);
    return "redirect:" + back(from, request);
  }

  /** Only to a page of ours, whatever the header says. */
  private static String back(@Nullable String from, HttpServletRequest request) {
    if (from == null) {
      return "/";
    }
    try {
      URI page = URI.create(from);
      String path = page.getRawPath();
      boolean ours = request.getServerName().equals(page.getHost());
      if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
        return "/";
      }
      return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
