package io.vigil.app.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Stops a body that says nothing of its length once it passes the limit. */
class LimitedInputStream extends FilterInputStream {
  private final DataSize limit;
  private long left;

  LimitedInputStream(InputStream in, DataSize limit) {
    super(in);
    this.limit = limit;
    this.left = limit.toBytes();
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    spend(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    spend(Math.max(read, 0));
    return read;
  }

  private void spend(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw new TooLarge(limit);
    }
  }
}
