/** Answering warnings: who may take which step, and what came of it. */
@NullMarked
package io.vigil.app.response;

import org.jspecify.annotations.NullMarked;
