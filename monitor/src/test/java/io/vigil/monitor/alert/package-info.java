@NullMarked
package io.vigil.monitor.alert;

import org.jspecify.annotations.NullMarked;
