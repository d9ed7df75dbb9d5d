/**
 * Runs trials (试算) over what the watch has stored. They write nothing, publish nothing and send
 * nothing; their results live in memory for a while.
 */
@NullMarked
package io.vigil.monitor.trial;

import org.jspecify.annotations.NullMarked;
