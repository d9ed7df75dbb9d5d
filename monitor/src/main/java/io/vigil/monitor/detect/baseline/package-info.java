/**
 * What a series normally does: its level, its season and how far it strays, learned robustly and in
 * a few numbers.
 */
@NullMarked
package io.vigil.monitor.detect.baseline;

import org.jspecify.annotations.NullMarked;
