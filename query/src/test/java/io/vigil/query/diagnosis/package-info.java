@NullMarked
package io.vigil.query.diagnosis;

import org.jspecify.annotations.NullMarked;
