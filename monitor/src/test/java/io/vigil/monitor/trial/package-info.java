@NullMarked
package io.vigil.monitor.trial;

import org.jspecify.annotations.NullMarked;
