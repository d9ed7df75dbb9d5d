/** Self-checks of the college and its departments. */
@NullMarked
package io.vigil.command.selfcheck;

import org.jspecify.annotations.NullMarked;
