@NullMarked
package io.vigil.api.period;

import org.jspecify.annotations.NullMarked;
