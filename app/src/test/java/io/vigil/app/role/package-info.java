@NullMarked
package io.vigil.app.role;

import org.jspecify.annotations.NullMarked;
