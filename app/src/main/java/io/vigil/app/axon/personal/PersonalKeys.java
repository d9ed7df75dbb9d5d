package io.vigil.app.axon.personal;

import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Keys of the subjects of personal data. */
public interface PersonalKeys {

  /** Makes the keys that are missing; erased subjects get none. */
  void ensure(Collection<String> subjects);

  /**
   * The key of a subject.
   *
   * @param create whether a subject without a key gets one; one that was erased never does
   */
  Optional<SecretKey> find(String subject, boolean create);

  /**
   * Erases a subject: what is stored of it can never be read again, and the write side forgets its
   * names. Read models have to be rebuilt.
   *
   * @param ground in law
   * @param by who ordered it
   */
  void destroy(String subject, String ground, String by);
}
