@NullMarked
package io.vigil.app.incident;

import org.jspecify.annotations.NullMarked;
