@NullMarked
package io.vigil.monitor.document.format;

import org.jspecify.annotations.NullMarked;
