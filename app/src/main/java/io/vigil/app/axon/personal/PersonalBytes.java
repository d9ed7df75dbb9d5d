package io.vigil.app.axon.personal;

import io.vigil.api.message.Rejection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Contents that are no events, under the keys that personal components of events stand under. */
@Component
public final class PersonalBytes {
  private final PersonalKeys keys;

  public PersonalBytes(PersonalKeys keys) {
    this.keys = keys;
  }

  /**
   * @throws Rejection if the subject was erased
   */
  public byte[] seal(String subject, byte[] clear) {
    return keys.find(subject, true)
        .map(key -> Sealed.encrypt(clear, key))
        .orElseThrow(() -> Rejection.conflict("person.erased", "'%s' was erased before.", subject));
  }

  /** Empty once the key is destroyed. */
  public Optional<byte[]> open(String subject, byte[] sealed) {
    return keys.find(subject, false).map(key -> Sealed.decrypt(sealed, key));
  }
}
