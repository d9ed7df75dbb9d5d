@NullMarked
package io.vigil.command.finding;

import org.jspecify.annotations.NullMarked;
