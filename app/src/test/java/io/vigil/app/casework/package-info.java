@NullMarked
package io.vigil.app.casework;

import org.jspecify.annotations.NullMarked;
