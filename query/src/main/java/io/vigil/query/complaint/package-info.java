/** Requests and complaints, their steps, clusters and measures. */
@NullMarked
package io.vigil.query.complaint;

import org.jspecify.annotations.NullMarked;
