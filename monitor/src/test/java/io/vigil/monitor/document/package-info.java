@NullMarked
package io.vigil.monitor.document;

import org.jspecify.annotations.NullMarked;
