package io.vigil.app.security.sso;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer of the provider, which publishes {@code /.well-known/openid-configuration}
 * @param scopes that are asked for
 * @param label on the button; {@code null} for the usual one
 * @param attribute claim that holds the number of a person; {@code null} for the subject
 * @param provision whether somebody unknown gets an account that sees one unit
 * @param unitAttribute claim that names this unit by its code
 * @param nameAttribute claim that holds the name
 */
@ConfigurationProperties("vigil.sign-in.oidc")
record OidcSettings(
    String issuer,
    String clientId,
    String clientSecret,
    @DefaultValue({"openid", "profile"}) List<String> scopes,
    @Nullable String label,
    @Nullable String attribute,
    @DefaultValue("false") boolean provision,
    @DefaultValue("unit") String unitAttribute,
    @DefaultValue("name") String nameAttribute) {

  Mapping mapping() {
    return new Mapping(attribute, provision, unitAttribute, nameAttribute);
  }
}
