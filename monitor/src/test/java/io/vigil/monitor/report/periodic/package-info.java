@NullMarked
package io.vigil.monitor.report.periodic;

import org.jspecify.annotations.NullMarked;
