/** The control points that a new college starts with. */
@NullMarked
package io.vigil.app.catalogue;

import org.jspecify.annotations.NullMarked;
