/**
 * How long a control chart runs until it alarms, on average: from this the limits of the charts are
 * derived.
 */
@NullMarked
package io.vigil.monitor.detect.runlength;

import org.jspecify.annotations.NullMarked;
