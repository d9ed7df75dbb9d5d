/** Alerts, what became of each, and what was held back. */
@NullMarked
package io.vigil.query.alert;

import org.jspecify.annotations.NullMarked;
