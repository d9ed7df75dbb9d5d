package io.vigil.app.security.sso;

import org.jspecify.annotations.Nullable;

/** How the people of a single sign-on become those of the system; see the settings. */
record Mapping(
    @Nullable String attribute, boolean provision, String unitAttribute, String nameAttribute) {}
