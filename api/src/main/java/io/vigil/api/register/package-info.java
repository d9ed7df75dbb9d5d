/** What the registers of the college (台账) have in common. */
@NullMarked
package io.vigil.api.register;

import org.jspecify.annotations.NullMarked;
