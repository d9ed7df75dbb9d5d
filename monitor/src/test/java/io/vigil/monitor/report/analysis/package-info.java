@NullMarked
package io.vigil.monitor.report.analysis;

import org.jspecify.annotations.NullMarked;
