package io.vigil.app.security.sso;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people find the system. It is a setting, never taken from a request: whoever could choose
 * it would have tickets sent elsewhere.
 */
@Component
class Address {
  private final String url;

  Address(@Value("${vigil.url:}") String url) {
    this.url = url.strip().replaceAll("/+$", "");
  }

  /**
   * @throws IllegalStateException if nobody has set it
   */
  String of(String path) {
    if (url.isEmpty()) {
      throw new IllegalStateException(
          "Single sign-on needs vigil.url, the address under which people open Vigil, such as"
              + " https://vigil.college.edu.cn");
    }
    return url + path;
  }

  /** Scheme, host and port of an address. */
  static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
