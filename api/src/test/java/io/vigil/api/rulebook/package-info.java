@NullMarked
package io.vigil.api.rulebook;

import org.jspecify.annotations.NullMarked;
