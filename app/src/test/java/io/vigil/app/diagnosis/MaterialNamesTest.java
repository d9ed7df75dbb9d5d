package io.vigil.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vigil.api.message.Rejection;
import io.vigil.api.review.Material;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaterialNamesTest {

  @Test
  void isThatOfTheSchemeWhereNoneIsNamed() {
    assertThat(MaterialNames.missing(null)).isNull();
    assertThat(MaterialNames.missing(List.of(" 方案 ", "年报")))
        .extracting(Material::code)
        .containsExactly("方案", "年报");
  }

  @Test
  void refusesWhatIsBlankOrNamedTwiceAndAnEmptyList() {
    assertThat(refused()).isEqualTo("review.no-materials");
    assertThat(refused("方案", "")).isEqualTo("review.material-blank");
    assertThat(refused("方案", "方案 ")).isEqualTo("review.material-again");
  }

  private static String refused(String... names) {
    return catchThrowableOfType(Rejection.class, () -> MaterialNames.missing(List.of(names)))
        .code();
  }
}
