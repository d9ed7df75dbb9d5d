package io.vigil.app.attachment.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a photo of a phone. */
class BarePhotoTest {

  @Test
  void aJpegTellsNeitherPlaceNorPhoneAndIsShownAsBefore() {
    byte[] sent = AnyPhoto.jpegOfAPhone();
    assertThat(text(sent)).contains(AnyPhoto.MODEL, text(AnyPhoto.LATITUDE));

    byte[] kept = BarePhoto.of("走廊.jpg", sent, "image/jpeg");

    assertThat(text(kept)).doesNotContain("HUAWEI", "xmpmeta", text(AnyPhoto.LATITUDE));
    assertThat(AnyPhoto.pixels(kept)).isEqualTo(AnyPhoto.pixels(sent));
    assertThat(text(kept)).contains("Exif\0\0" + text(Orientation.only(AnyPhoto.ON_ITS_SIDE)));
    assertThat(Orientation.in(ByteBuffer.wrap(kept, text(kept).indexOf("Exif") + 6, 26)))
        .isEqualTo(AnyPhoto.ON_ITS_SIDE);
  }

  @Test
  void aPngTellsNeitherAndIsShownAsBefore() {
    byte[] sent = AnyPhoto.pngOfAPhone();

    byte[] kept = BarePhoto.of("走廊.png", sent, "image/png");

    assertThat(text(kept)).doesNotContain("HUAWEI", text(AnyPhoto.LATITUDE));
    assertThat(AnyPhoto.pixels(kept)).isEqualTo(AnyPhoto.pixels(sent));
    assertThat(text(kept)).contains("eXIf" + text(Orientation.only(AnyPhoto.ON_ITS_SIDE)));
  }

  @Test
  void aWebpTellsNeitherAndKeepsItsPixels() {
    byte[] kept = BarePhoto.of("走廊.webp", AnyPhoto.webpOfAPhone(), "image/webp");

    assertThat(text(kept))
        .doesNotContain("HUAWEI", "XMP ", text(AnyPhoto.LATITUDE))
        .contains(text(AnyPhoto.PIXEL), "EXIF");
    assertThat(kept[20]).isEqualTo((byte) 0x08);
    assertThat(Integer.reverseBytes(ByteBuffer.wrap(kept).getInt(4))).isEqualTo(kept.length - 8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void whatTellsNothingStaysAsItIs(String format) {
    byte[] sent = AnyPhoto.drawn(format);

    assertThat(BarePhoto.of("x", sent, "image/" + format)).isEqualTo(sent);
  }

  @Test
  void aJpegThatBreaksOffInItsPictureIsKeptAndOneWithoutAPictureIsRefused() {
    byte[] sent = AnyPhoto.drawn("jpeg");

    byte[] kept = BarePhoto.of("x", Arrays.copyOf(sent, sent.length - 6), "image/jpeg");

    assertThat(kept).startsWith(Arrays.copyOf(sent, sent.length - 6)).hasSize(sent.length - 4);
    assertThatThrownBy(() -> BarePhoto.of("断.jpg", Arrays.copyOf(sent, 40), "image/jpeg"))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("断.jpg");
  }

  @Test
  void otherFilesAreNotTouched() {
    byte[] film = {1, 2, 3};

    assertThat(BarePhoto.of("x", film, "video/mp4")).isSameAs(film);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
