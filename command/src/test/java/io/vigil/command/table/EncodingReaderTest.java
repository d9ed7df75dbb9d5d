package io.vigil.command.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingReaderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int WINDOW = 1 << 16;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsChineseInEitherEncoding(String charset) throws IOException {
    String text = "单位,监测值\n汽车工程学院,92.5\n";

    assertThat(read(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @Test
  void leavesOutAByteOrderMark() throws IOException {
    assertThat(read("\uFEFF单位".getBytes(StandardCharsets.UTF_8))).isEqualTo("单位");
  }

  @Test
  void readsUnicodeTextOfExcel() throws IOException {
    assertThat(read("\uFEFF单位\t值".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("单位\t值");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void isNotMisledByACharacterThatTheWindowCuts(String charset) throws IOException {
    for (int before = WINDOW - 5; before <= WINDOW + 1; before++) {
      String text = "x".repeat(before) + "质控点监测值".repeat(WINDOW / 4);

      assertThat(read(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void decidesOnlyWhereTheFirstOtherCharacterStands(String charset) throws IOException {
    String text = "a,b\n".repeat(3 * WINDOW) + "质控点";

    assertThat(read(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @Test
  void marksWhatFitsNeither() throws IOException {
    byte[] broken = {'a', (byte) 0xFF, (byte) 0xFF, ',', 'b'};

    assertThat(read(broken)).contains("\uFFFD").startsWith("a").endsWith(",b");
  }

  @Test
  void marksWhatTurnsBadLater() throws IOException {
    byte[] start = "质".repeat(WINDOW).getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(start, start.length + 2);
    System.arraycopy("质".getBytes(GB18030), 0, all, start.length, 2);

    assertThat(read(all)).contains("\uFFFD");
  }

  @Test
  void endsWithTheText() throws IOException {
    assertThat(read(new byte[0])).isEmpty();
  }

  private static String read(byte[] bytes) throws IOException {
    var text = new StringWriter();
    try (var reader = new EncodingReader(new ByteArrayInputStream(bytes))) {
      reader.transferTo(text);
    }
    return text.toString();
  }
}
