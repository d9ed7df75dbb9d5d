@NullMarked
package io.vigil.app.check;

import org.jspecify.annotations.NullMarked;
