/** How the quality of the college is assured, as far as its office changed what is shipped. */
@NullMarked
package io.vigil.api.framework;

import org.jspecify.annotations.NullMarked;
