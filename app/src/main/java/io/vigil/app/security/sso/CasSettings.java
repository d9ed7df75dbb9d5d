package io.vigil.app.security.sso;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url of the CAS server, up to what stands before {@code /login}
 * @param version of the protocol: 3 with attributes, 2 for old servers
 * @param label on the button; {@code null} for the usual one
 * @param attribute that holds the number of a person; {@code null} for the id itself
 * @param provision whether somebody unknown gets an account that sees one unit
 * @param unitAttribute that names this unit by its code
 * @param nameAttribute that holds the name
 */
@ConfigurationProperties("vigil.sign-in.cas")
record CasSettings(
    String url,
    @DefaultValue("3") int version,
    @Nullable String label,
    @Nullable String attribute,
    @DefaultValue("false") boolean provision,
    @DefaultValue("unit") String unitAttribute,
    @DefaultValue("name") String nameAttribute) {

  CasSettings {
    url = url.replaceAll("/+$", "");
    if (version != 2 && version != 3) {
      throw new IllegalArgumentException("vigil.sign-in.cas.version must be 2 or 3");
    }
  }

  Mapping mapping() {
    return new Mapping(attribute, provision, unitAttribute, nameAttribute);
  }
}
