@NullMarked
package io.vigil.monitor.report.figure;

import org.jspecify.annotations.NullMarked;
