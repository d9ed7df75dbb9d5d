@NullMarked
package io.vigil.monitor.document.picture;

import org.jspecify.annotations.NullMarked;
