@NullMarked
package io.vigil.monitor.report.weekly;

import org.jspecify.annotations.NullMarked;
