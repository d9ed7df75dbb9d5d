/** Where the pages and the interface for machines meet intake and event processors. */
@NullMarked
package io.vigil.app.wiring;

import org.jspecify.annotations.NullMarked;
