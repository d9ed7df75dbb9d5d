@NullMarked
package io.vigil.monitor.report.text;

import org.jspecify.annotations.NullMarked;
