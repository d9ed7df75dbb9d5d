package io.vigil.monitor.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a notice is for that goes to those who have to act or to know, and not by its colour.
 *
 * @param sealed whether nobody else may know of it, and they only the number
 * @param by account of whoever did what it tells, and needs not be told; {@code null} for nobody
 */
record Address(List<To> to, boolean sealed, @Nullable String by) {}
