package io.vigil.api.contingency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a contingency plan.
 *
 * @param number such as 3 for V3; later versions have greater ones
 * @param document number of the document that put it in force
 * @param steps what is to be done when it is activated, in order
 */
public record PlanVersion(int number, @Nullable String document, List<String> steps) {}
