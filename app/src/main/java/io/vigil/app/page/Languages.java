package io.vigil.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Chinese unless asked otherwise: people ask by a cookie, machines by a header. */
class Languages implements LocaleResolver {
  static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final CookieLocaleResolver cookie = new CookieLocaleResolver("vigil-language");
  private final AcceptHeaderLocaleResolver header = new AcceptHeaderLocaleResolver();

  Languages() {
    cookie.setDefaultLocale(CHINESE);
    cookie.setCookieMaxAge(REMEMBERED);
    cookie.setCookieHttpOnly(true);
    header.setDefaultLocale(CHINESE);
    header.setSupportedLocales(List.of(CHINESE, Locale.CHINESE, Locale.ENGLISH));
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Locale locale = resolver(request).resolveLocale(request);
    return locale.getLanguage().equals("en") ? Locale.ENGLISH : CHINESE;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    cookie.setLocale(request, response, locale);
  }

  private LocaleResolver resolver(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/") ? header : cookie;
  }
}
