/** Reports that were drafted, edited and frozen, and what they ask of single cases. */
@NullMarked
package io.vigil.query.report;

import org.jspecify.annotations.NullMarked;
