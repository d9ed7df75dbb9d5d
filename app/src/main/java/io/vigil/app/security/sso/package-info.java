/** Signing in through the college's own single sign-on (统一身份认证). */
@NullMarked
package io.vigil.app.security.sso;

import org.jspecify.annotations.NullMarked;
