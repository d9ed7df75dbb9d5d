@NullMarked
package io.vigil.monitor.detect.common;

import org.jspecify.annotations.NullMarked;
