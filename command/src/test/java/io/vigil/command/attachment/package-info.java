@NullMarked
package io.vigil.command.attachment;

import org.jspecify.annotations.NullMarked;
