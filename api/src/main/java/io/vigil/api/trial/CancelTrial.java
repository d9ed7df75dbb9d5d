package io.vigil.api.trial;

import org.axonframework.commandhandling.RoutingKey;

/** Stops a trial that is not over; answered by whether there is such a trial. */
public record CancelTrial(@RoutingKey String trialId) {}
