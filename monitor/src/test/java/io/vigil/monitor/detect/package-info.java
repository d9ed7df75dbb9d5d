@NullMarked
package io.vigil.monitor.detect;

import org.jspecify.annotations.NullMarked;
