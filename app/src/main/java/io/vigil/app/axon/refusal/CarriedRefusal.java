package io.vigil.app.axon.refusal;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way between two processes, with the types of what its sentence names.
 *
 * @param refusal serialized by Java: there are several kinds, and words are chosen by the types of
 *     their parameters
 */
record CarriedRefusal(byte[] refusal) {
  private static final ObjectInputFilter ONLY_REFUSALS =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;maxbytes=1000000;io.vigil.api.**;io.vigil.app.**;java.lang.*;java.time.*;"
              + "java.util.*;java.math.*;!*");

  static boolean carries(Throwable failure) {
    return failure instanceof Rejection || failure instanceof PeriodFormatException;
  }

  static CarriedRefusal of(Throwable refusal) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new Packing(bytes)) {
      out.writeObject(refusal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CarriedRefusal(bytes.toByteArray());
  }

  RuntimeException unpacked() {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(refusal))) {
      in.setObjectInputFilter(ONLY_REFUSALS);
      return (RuntimeException) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("A refusal of another version cannot be read", e);
    }
  }

  /** Leaves causes behind and turns what cannot travel into its text. */
  private static final class Packing extends ObjectOutputStream {
    Packing(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object part) {
      if (part instanceof Throwable failure && !carries(failure)) {
        return null;
      }
      return part instanceof Serializable ? part : part.toString();
    }
  }
}
