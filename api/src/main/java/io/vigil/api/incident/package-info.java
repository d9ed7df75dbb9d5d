/** Quality incidents (质量事故) and teaching errors (教学差错) from the report to the closing. */
@NullMarked
package io.vigil.api.incident;

import org.jspecify.annotations.NullMarked;
