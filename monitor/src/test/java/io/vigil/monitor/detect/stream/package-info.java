@NullMarked
package io.vigil.monitor.detect.stream;

import org.jspecify.annotations.NullMarked;
