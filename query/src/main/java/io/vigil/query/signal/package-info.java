/** What the monitor noticed. */
@NullMarked
package io.vigil.query.signal;

import org.jspecify.annotations.NullMarked;
