/** Self-diagnosis: what is looked at, and each diagnosis from its beginning to its publication. */
@NullMarked
package io.vigil.command.diagnosis;

import org.jspecify.annotations.NullMarked;
