@NullMarked
package io.vigil.query.incident;

import org.jspecify.annotations.NullMarked;
