/** Documents as blocks, and the formats that are made of them. */
@NullMarked
package io.vigil.monitor.document;

import org.jspecify.annotations.NullMarked;
