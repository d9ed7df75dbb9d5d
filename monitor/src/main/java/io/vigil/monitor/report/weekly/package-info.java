/** 质量监测周报 as a document. */
@NullMarked
package io.vigil.monitor.report.weekly;

import org.jspecify.annotations.NullMarked;
