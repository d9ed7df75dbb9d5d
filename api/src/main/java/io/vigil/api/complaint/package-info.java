/** Requests and complaints (诉求与投诉): what is asked, what happened, how well it was handled. */
@NullMarked
package io.vigil.api.complaint;

import org.jspecify.annotations.NullMarked;
