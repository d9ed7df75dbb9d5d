/**
 * Self-diagnosis (自我诊改): the elements by which a college looks at itself, the forms in which it
 * writes down what it sees, and how they are counted and weighed.
 */
@NullMarked
package io.vigil.api.diagnosis;

import org.jspecify.annotations.NullMarked;
