/** Requests and complaints, and the clusters that complaints form. */
@NullMarked
package io.vigil.command.complaint;

import org.jspecify.annotations.NullMarked;
