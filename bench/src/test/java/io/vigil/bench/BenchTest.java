package io.vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchTest {

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void refusesACommandThatDoesNotExistAndNamesThoseThatDo() throws Exception {
    int code = Bench.run(List.of("guess"), new PrintStream(errors, true, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("'guess'").contains("speed");
  }

  @Test
  void readsFilesAndOptionsInBothForms() throws Refused {
    Arguments arguments =
        Arguments.of(List.of("in.csv", "--from", "7", "out.csv", "--to=9"), Set.of("from", "to"));

    assertThat(arguments.file(1, "")).isEqualTo(Path.of("out.csv"));
    assertThat(arguments.number("from", 0)).isEqualTo(7);
    assertThat(arguments.number("to", 0)).isEqualTo(9);
    assertThat(arguments.number("history", 3)).isEqualTo(3);
  }

  @Test
  void refusesArgumentsThatItDoesNotUnderstand() throws Refused {
    assertThatThrownBy(() -> Arguments.of(List.of("--form=7"), Set.of("from")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("--form");
    assertThatThrownBy(() -> Arguments.of(List.of("--from"), Set.of("from")))
        .hasMessageContaining("no value");
    var arguments = Arguments.of(List.of("--from=0"), Set.of("from"));
    assertThatThrownBy(() -> arguments.number("from", 1)).hasMessageContaining("'0'");
    assertThatThrownBy(() -> arguments.file(0, "counts IN OUT")).hasMessageContaining("counts IN");
  }
}
