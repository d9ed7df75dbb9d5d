/** Values that cannot be right, where a typical slip explains them. */
@NullMarked
package io.vigil.monitor.detect.slip;

import org.jspecify.annotations.NullMarked;
