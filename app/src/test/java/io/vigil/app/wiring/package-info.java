@NullMarked
package io.vigil.app.wiring;

import org.jspecify.annotations.NullMarked;
