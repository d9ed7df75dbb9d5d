/** Reports and the figures in them. */
@NullMarked
package io.vigil.api.report;

import org.jspecify.annotations.NullMarked;
