@NullMarked
package io.vigil.monitor.alert.channel;

import org.jspecify.annotations.NullMarked;
