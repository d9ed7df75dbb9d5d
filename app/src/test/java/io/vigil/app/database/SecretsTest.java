package io.vigil.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path data;

  @Test
  void generatesAPasswordOnceAndReadsItEverAfter() {
    var generated = new Secrets(data).passwordOf("vigil");

    assertThat(generated).hasSize(43);
    assertThat(new Secrets(data).passwordOf("vigil")).isEqualTo(generated);
  }

  @Test
  void givesEveryRoleAPasswordOfItsOwn() {
    var secrets = new Secrets(data);

    assertThat(secrets.passwordOf("vigil")).isNotEqualTo(secrets.passwordOf("vigil_board"));
  }
}
