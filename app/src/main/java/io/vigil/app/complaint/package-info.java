/** Requests and complaints at the edge: who may do and see what, places, follow-up codes. */
@NullMarked
package io.vigil.app.complaint;

import org.jspecify.annotations.NullMarked;
