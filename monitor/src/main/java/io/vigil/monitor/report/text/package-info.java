/** Reports as text: blocks, what each paragraph rests on, and what people wrote instead. */
@NullMarked
package io.vigil.monitor.report.text;

import org.jspecify.annotations.NullMarked;
