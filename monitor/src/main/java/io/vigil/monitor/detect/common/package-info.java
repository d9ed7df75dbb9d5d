/** What many members of a unit show in the same period at once. */
@NullMarked
package io.vigil.monitor.detect.common;

import org.jspecify.annotations.NullMarked;
