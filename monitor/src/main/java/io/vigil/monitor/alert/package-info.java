/**
 * Tells people of cases: a streaming processor of one segment decides who is told what and when, in
 * the transaction of its token (schema {@code alert}); a worker on each node composes messages and
 * hands them over.
 */
@NullMarked
package io.vigil.monitor.alert;

import org.jspecify.annotations.NullMarked;
