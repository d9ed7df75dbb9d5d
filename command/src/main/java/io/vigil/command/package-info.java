@NullMarked
package io.vigil.command;

import org.jspecify.annotations.NullMarked;
