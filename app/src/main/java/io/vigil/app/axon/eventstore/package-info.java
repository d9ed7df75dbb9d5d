/** The event store on PostgreSQL: one order, appended in bulk. */
@NullMarked
package io.vigil.app.axon.eventstore;

import org.jspecify.annotations.NullMarked;
