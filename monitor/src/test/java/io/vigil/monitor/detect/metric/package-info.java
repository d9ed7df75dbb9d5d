@NullMarked
package io.vigil.monitor.detect.metric;

import org.jspecify.annotations.NullMarked;
