/** What runs by the clock in all cases. */
@NullMarked
package io.vigil.app.casework;

import org.jspecify.annotations.NullMarked;
