/** Which parts of the system run in this process. */
@NullMarked
package io.vigil.app.role;

import org.jspecify.annotations.NullMarked;
