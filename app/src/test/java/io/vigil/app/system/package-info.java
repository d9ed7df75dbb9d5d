/** The whole system, through its doors: HTTP in, HTTP out. */
@NullMarked
package io.vigil.app.system;

import org.jspecify.annotations.NullMarked;
