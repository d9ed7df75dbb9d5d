/** Who may come in, and what each may see. Closed unless opened. */
@NullMarked
package io.vigil.app.security;

import org.jspecify.annotations.NullMarked;
