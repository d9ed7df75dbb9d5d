/** Zero reports: who owes them, and what was reported. */
@NullMarked
package io.vigil.command.zeroreport;

import org.jspecify.annotations.NullMarked;
