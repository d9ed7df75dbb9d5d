/** Self-diagnosis, reviews, and the evidence for both, for pages and machines alike. */
@NullMarked
package io.vigil.app.diagnosis;

import org.jspecify.annotations.NullMarked;
