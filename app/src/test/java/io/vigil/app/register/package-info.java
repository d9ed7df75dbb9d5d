@NullMarked
package io.vigil.app.register;

import org.jspecify.annotations.NullMarked;
