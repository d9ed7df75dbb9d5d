/** Imports: files and rows that became facts. */
@NullMarked
package io.vigil.api.imports;

import org.jspecify.annotations.NullMarked;
