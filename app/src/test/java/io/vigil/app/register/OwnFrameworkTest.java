package io.vigil.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFrameworkTest {

  @Test
  void isShippedWith37TasksFiveSystemsFiveLevelsAnd39Standards() {
    var framework = new Framework("");

    assertThat(framework.tasks()).hasSize(37);
    assertThat(framework.systems()).hasSize(5);
    assertThat(framework.levels()).hasSize(5);
    assertThat(framework.standards()).hasSize(39).noneMatch(one -> one.owner().isBlank());
  }

  @Test
  void aFileOfTheCollegeStandsInPlaceOfTheShippedOneOfItsName(@TempDir Path own)
      throws IOException {
    Files.writeString(
        own.resolve("systems.csv"),
        "system,name,name_en,duties,duties_en,units,units_en\n"
            + "QUALITY,质量生成系统,Making quality,教学,Teaching,教务处,Academic Affairs\n");

    var framework = new Framework(own.toString());

    assertThat(framework.systems())
        .singleElement()
        .extracting(Framework.QualitySystem::units)
        .isEqualTo("教务处");
    assertThat(framework.tasks()).hasSize(37);
  }

  @Test
  void aFileThatCannotBeReadIsNamed(@TempDir Path own) throws IOException {
    Files.writeString(own.resolve("levels.csv"), "level,diagnosis\nSCHOOLS,每年\n");

    assertThatThrownBy(() -> new Framework(own.toString())).hasMessageContaining("levels.csv");
  }
}
