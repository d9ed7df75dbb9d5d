@NullMarked
package io.vigil.api.diagnosis;

import org.jspecify.annotations.NullMarked;
