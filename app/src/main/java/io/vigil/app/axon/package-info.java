/** Axon on this stack: order of auto-configuration, identifiers, correlation. */
@NullMarked
package io.vigil.app.axon;

import org.jspecify.annotations.NullMarked;
