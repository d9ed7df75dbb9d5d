/** The versions of the framework that a college makes of what is shipped. */
@NullMarked
package io.vigil.command.framework;

import org.jspecify.annotations.NullMarked;
