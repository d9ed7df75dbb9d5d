package io.vigil.app.casework;

import io.vigil.api.message.Rejection;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that people write and pages lead to: of the web, or of a page of this system. */
public final class Links {
  private static final List<String> SCHEMES = List.of("http", "https");
  private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

  /** Labels between dots, the last of which begins with a letter. */
  private static final Pattern HOST =
      Pattern.compile("(?:\\w(?:[\\w-]*\\w)?\\.)*[A-Za-z](?:[\\w-]*\\w)?\\.?");

  private Links() {}

  /** An address of the web. */
  public static String address(String link) {
    return web(link)
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "attachment.link",
                    "'link' is '%s'; write an address that begins with https:// or http://.",
                    link));
  }

  /** An address of the web, or the path of a page here. */
  public static String place(String link) {
    return isPath(link.strip())
        ? link.strip()
        : web(link)
            .orElseThrow(
                () ->
                    Rejection.invalid(
                        "link.place",
                        "'link' is '%s'; write an address that begins with https:// or http://, or"
                            + " the path of a page here, such as /warnings.",
                        link));
  }

  /** The same; {@code null} where none is written. */
  public static @Nullable String optionalPlace(@Nullable String link) {
    return link == null ? null : place(link);
  }

  /** Whether it is the path of a page here, and leads to no other host: browsers drop tabs. */
  public static boolean isPath(String link) {
    return link.matches("/(?![/\\\\])\\P{Cntrl}*");
  }

  /** Whether a page may lead there. */
  public static boolean isPlace(@Nullable String link) {
    return link != null && (isPath(link) || web(link).isPresent());
  }

  private static Optional<String> web(String link) {
    try {
      URI address = new URI(link.strip());
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return SCHEMES.contains(scheme) && hasHost(address)
          ? Optional.of(address.toString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** A URI knows no host in other letters than ASCII, nor one with an underscore. */
  private static boolean hasHost(URI address) {
    return address.getHost() != null
        || address.getRawAuthority() != null && isHost(address.getRawAuthority());
  }

  /** Some letters are written as others, even as a slash: they are judged as browsers read them. */
  private static boolean isHost(String authority) {
    try {
      return HOST.matcher(IDN.toASCII(PORT.matcher(authority).replaceFirst(""))).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
