@NullMarked
package io.vigil.monitor.detect.slip;

import org.jspecify.annotations.NullMarked;
