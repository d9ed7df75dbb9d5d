package io.vigil.api.studentform;

/** How far a form is. */
public enum StudentFormState {
  /** The student writes it, and nobody else reads it. */
  DRAFT,
  /** The counsellor reads it, and nobody changes it. */
  HANDED_IN,
  /** The counsellor gave it back; the student writes on. */
  RETURNED
}
