@NullMarked
package io.vigil.query.reference;

import org.jspecify.annotations.NullMarked;
