package io.vigil.command.studentform;

/** Students whose words were erased; what they write from then on is kept no more. */
@FunctionalInterface
public interface ErasedStudents {

  /**
   * @param student opaque id of the account
   */
  boolean contains(String student);
}
