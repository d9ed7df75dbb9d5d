package io.vigil.command.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The file as it is received, with its size and hash. */
final class MeteredInput extends FilterInputStream {
  private final MessageDigest digest;
  private long bytes;

  MeteredInput(InputStream in) {
    this(in, sha256());
  }

  private MeteredInput(InputStream in, MessageDigest digest) {
    super(new DigestInputStream(in, digest));
    this.digest = digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    bytes += next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    bytes += Math.max(count, 0);
    return count;
  }

  /** Readers close what they read to its end; the stream belongs to whoever gave it. */
  @Override
  public void close() {}

  long bytes() {
    return bytes;
  }

  /** Hash of the whole file, reading to its end what nobody wanted. */
  String sha256OfAll() {
    try {
      transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
