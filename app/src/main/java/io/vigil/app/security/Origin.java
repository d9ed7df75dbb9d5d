package io.vigil.app.security;

import io.vigil.api.message.MetaDataKeys;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a message says of where it came from: who, in which role, by which way. */
public final class Origin {
  private static final String NOBODY = "anonymous";

  private Origin() {}

  /** Metadata of a message that the present request causes. */
  public static Map<String, String> metaData(String channel) {
    Map<String, String> data = new HashMap<>();
    data.put(MetaDataKeys.ACTOR, actor());
    data.put(MetaDataKeys.ROLE, role());
    data.put(MetaDataKeys.CHANNEL, channel);
    if (principal() instanceof SignedIn person && person.onBehalfOf() != null) {
      data.put(MetaDataKeys.ON_BEHALF_OF, person.onBehalfOf().toString());
    }
    String correlation = MDC.get(MetaDataKeys.CORRELATION_ID);
    if (correlation != null) {
      data.put(MetaDataKeys.CORRELATION_ID, correlation);
    }
    return data;
  }

  private static String actor() {
    return principal() instanceof SignedIn person ? person.id().toString() : NOBODY;
  }

  private static String role() {
    return principal() instanceof SignedIn person ? person.role().name() : NOBODY;
  }

  private static Object principal() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Object principal = authentication == null ? null : authentication.getPrincipal();
    return principal == null ? NOBODY : principal;
  }
}
