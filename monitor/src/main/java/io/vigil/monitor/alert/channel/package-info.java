/** The channels over which people, groups and machines are told, each behind one interface. */
@NullMarked
package io.vigil.monitor.alert.channel;

import org.jspecify.annotations.NullMarked;
