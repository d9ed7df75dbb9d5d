/** What was found and must be seen to: external findings, hazards, decisions of meetings. */
@NullMarked
package io.vigil.api.matter;

import org.jspecify.annotations.NullMarked;
