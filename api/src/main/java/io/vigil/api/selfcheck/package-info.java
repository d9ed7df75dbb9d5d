/** Self-checks (自查自纠) of the college and its departments. */
@NullMarked
package io.vigil.api.selfcheck;

import org.jspecify.annotations.NullMarked;
