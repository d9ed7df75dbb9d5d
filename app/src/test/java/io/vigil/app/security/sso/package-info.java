@NullMarked
package io.vigil.app.security.sso;

import org.jspecify.annotations.NullMarked;
