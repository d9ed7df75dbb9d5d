/** Forms that students write of themselves. */
@NullMarked
package io.vigil.command.studentform;

import org.jspecify.annotations.NullMarked;
