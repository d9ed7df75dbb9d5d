@NullMarked
package io.vigil.monitor.watch;

import org.jspecify.annotations.NullMarked;
