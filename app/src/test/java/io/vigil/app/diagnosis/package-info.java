@NullMarked
package io.vigil.app.diagnosis;

import org.jspecify.annotations.NullMarked;
