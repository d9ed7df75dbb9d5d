package io.vigil.command.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads text whose encoding is not known: ASCII is passed on as it is until the first other byte;
 * what follows it decides between UTF-8 and GB18030. What fits neither becomes U+FFFD, so that the
 * rows it stands in can be refused one by one.
 */
final class EncodingReader extends Reader {
  private static final int WINDOW = 1 << 16;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(WINDOW).flip();
  private @Nullable CharsetDecoder decoder;
  private boolean begun;
  private boolean ended;
  private boolean flushed;

  EncodingReader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    var out = CharBuffer.wrap(chars, offset, length).slice();
    while (out.position() == 0) {
      if (!begun) {
        begin();
      }
      if (decoder == null) {
        passAscii(out);
      }
      if (decoder != null && out.hasRemaining() && !decode(decoder, out)) {
        break;
      }
      if (decoder == null && ended && !bytes.hasRemaining()) {
        break;
      }
    }
    return out.position() == 0 ? -1 : out.position();
  }

  private void begin() throws IOException {
    begun = true;
    fill();
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      decoder = lenient(StandardCharsets.UTF_8);
      bytes.position(3);
    } else if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
      decoder = lenient(StandardCharsets.UTF_16);
    }
  }

  private boolean startsWith(int... mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private void passAscii(CharBuffer out) throws IOException {
    if (!bytes.hasRemaining()) {
      fill();
    }
    while (bytes.hasRemaining() && out.hasRemaining()) {
      byte next = bytes.get(bytes.position());
      if (next < 0) {
        fill();
        decoder = lenient(recognise());
        return;
      }
      out.put((char) bytes.get());
    }
  }

  private Charset recognise() {
    if (isValid(StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    return isValid(GB18030) ? GB18030 : StandardCharsets.UTF_8;
  }

  /** A character cut off by the end of the window is no fault, unless the text ends there. */
  private boolean isValid(Charset charset) {
    var scratch = CharBuffer.allocate(bytes.remaining() + 1);
    return !charset.newDecoder().decode(bytes.duplicate(), scratch, ended).isError();
  }

  private boolean decode(CharsetDecoder known, CharBuffer out) throws IOException {
    int before = out.position();
    known.decode(bytes, out, ended);
    if (out.position() > before) {
      return true;
    }
    if (!ended) {
      fill();
      return true;
    }
    if (!flushed) {
      flushed = true;
      known.flush(out);
    }
    return out.position() > before;
  }

  private void fill() throws IOException {
    bytes.compact();
    while (bytes.hasRemaining() && !ended) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (count < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + count);
      }
    }
    bytes.flip();
  }

  private static CharsetDecoder lenient(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
