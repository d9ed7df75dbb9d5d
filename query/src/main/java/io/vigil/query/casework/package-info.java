/** What the read models of all cases have in common. */
@NullMarked
package io.vigil.query.casework;

import org.jspecify.annotations.NullMarked;
