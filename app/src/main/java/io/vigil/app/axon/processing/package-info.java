/** Event processors: order, errors, dead letters, what they report. */
@NullMarked
package io.vigil.app.axon.processing;

import org.jspecify.annotations.NullMarked;
