@NullMarked
package io.vigil.app.security;

import org.jspecify.annotations.NullMarked;
