/** Warnings and their history. */
@NullMarked
package io.vigil.query.warning;

import org.jspecify.annotations.NullMarked;
