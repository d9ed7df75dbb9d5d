package io.vigil.monitor.alert;

import java.time.Duration;

/**
 * How fast alerts go out.
 *
 * @param collect how long what is told together waits for more of its kind
 * @param digestEvery at most one message of many in so long a time, to each recipient
 * @param sameAgain within this time the same is told once
 * @param settle how long a case is given to move on before somebody is told of it
 */
record Pace(Duration collect, Duration digestEvery, Duration sameAgain, Duration settle) {}
