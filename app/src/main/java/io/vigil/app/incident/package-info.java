/** What people do about findings and incidents, for pages and machines alike. */
@NullMarked
package io.vigil.app.incident;

import org.jspecify.annotations.NullMarked;
