/** Fills the read tables again from the events. */
@NullMarked
package io.vigil.query.rebuild;

import org.jspecify.annotations.NullMarked;
