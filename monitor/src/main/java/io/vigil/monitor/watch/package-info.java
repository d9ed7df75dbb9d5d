/**
 * Follows every series of readings and keeps its warnings true to them: a streaming processor of
 * one segment whose tables (schema {@code watch}) change in the transaction of its token.
 */
@NullMarked
package io.vigil.monitor.watch;

import org.jspecify.annotations.NullMarked;
