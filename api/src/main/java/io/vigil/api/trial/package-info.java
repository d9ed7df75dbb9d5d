/**
 * Trials (试算): what warnings would have come under other lines or parameters. A trial reads
 * history, keeps its result in memory for a while and changes nothing.
 */
@NullMarked
package io.vigil.api.trial;

import org.jspecify.annotations.NullMarked;
