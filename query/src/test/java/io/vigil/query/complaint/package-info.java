@NullMarked
package io.vigil.query.complaint;

import org.jspecify.annotations.NullMarked;
