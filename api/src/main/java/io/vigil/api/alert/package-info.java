/** Alerts: what people and groups are told about cases, over which channel, and what was held. */
@NullMarked
package io.vigil.api.alert;

import org.jspecify.annotations.NullMarked;
