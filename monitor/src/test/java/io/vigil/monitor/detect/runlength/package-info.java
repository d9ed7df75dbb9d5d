@NullMarked
package io.vigil.monitor.detect.runlength;

import org.jspecify.annotations.NullMarked;
