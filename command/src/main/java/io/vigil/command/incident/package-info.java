/** The incident: from the report by way of the decision to verified measures. */
@NullMarked
package io.vigil.command.incident;

import org.jspecify.annotations.NullMarked;
