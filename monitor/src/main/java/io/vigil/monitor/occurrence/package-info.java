/**
 * Warns of what happened, whatever readings say: incidents, complaints, and self-checks, plans and
 * standards that are overdue. A streaming processor of one segment; its table changes in the
 * transaction of its token.
 */
@NullMarked
package io.vigil.monitor.occurrence;

import org.jspecify.annotations.NullMarked;
