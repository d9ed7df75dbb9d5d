@NullMarked
package io.vigil.app.time;

import org.jspecify.annotations.NullMarked;
