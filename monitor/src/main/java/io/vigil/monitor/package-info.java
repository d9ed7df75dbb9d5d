@NullMarked
package io.vigil.monitor;

import org.jspecify.annotations.NullMarked;
