@NullMarked
package io.vigil.api.warning;

import org.jspecify.annotations.NullMarked;
