@NullMarked
package io.vigil.monitor.occurrence;

import org.jspecify.annotations.NullMarked;
