/** Self-diagnoses, reviews, and the evidence for both. */
@NullMarked
package io.vigil.query.diagnosis;

import org.jspecify.annotations.NullMarked;
