/** Readings of control points: the facts that boards and warnings live on. */
@NullMarked
package io.vigil.api.reading;

import org.jspecify.annotations.NullMarked;
