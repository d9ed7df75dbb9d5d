package io.vigil.command.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.message.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at: shipped, and what a college laid beside it. */
class SchemeFilesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String OWN =
      """
      {"code": "%s", "version": "2", "title": "本校要素", "titleEn": "Own", "validFrom": "%s",
       "source": "院发〔2026〕3号", "conclusions": [{"code": "YES", "name": "是", "nameEn": "yes"}],
       "materials": [], "projects": [{"code": "1", "name": "一", "nameEn": "One", "elements": [
         {"code": "1.1", "name": "要素", "nameEn": "Element", "lead": "质量办", "points": []}]}]}
      """;

  @Test
  void fiveProjectsHave15ElementsAnd37Points() {
    DiagnosisScheme usual = SchemeFiles.read(null, SchemeFiles.USUAL).on(DAY, null);

    assertThat(usual.projects()).hasSize(5);
    assertThat(usual.elements()).hasSize(15);
    assertThat(usual.projects())
        .extracting(p -> p.elements().stream().mapToInt(e -> e.points().size()).sum())
        .containsExactly(9, 9, 4, 5, 10);
    assertThat(usual.conclusions())
        .extracting(DiagnosisScheme.Named::name)
        .containsExactly("达成", "基本达成", "未达成");
    assertThat(usual.element("5.2").name()).isEqualTo("质量事故管控");
    assertThat(usual.projectOf("5.2").name()).isEqualTo("体系运行效果");
  }

  @Test
  void everyPointHasAQuestionTasksAndAFolder() {
    DiagnosisScheme usual = SchemeFiles.read(null, SchemeFiles.USUAL).on(DAY, null);

    assertThat(usual.elements())
        .flatExtracting(DiagnosisScheme.Element::points)
        .allSatisfy(
            point -> {
              assertThat(point.question()).isNotBlank();
              assertThat(point.tasks()).isNotEmpty();
              assertThat(point.evidence()).contains(EvidenceKind.ATTACHMENT);
            });
    assertThat(usual.element("5.2").points().getLast())
        .satisfies(
            point -> {
              assertThat(point.name()).isEqualTo("预警机制");
              assertThat(point.evidence()).contains(EvidenceKind.WARNING, EvidenceKind.EFFECT);
            });
  }

  @Test
  void aSecondSchemeStandsBesideTheUsualOne() {
    Schemes schemes = SchemeFiles.read(null, SchemeFiles.USUAL);

    assertThat(schemes.on(DAY))
        .extracting(DiagnosisScheme::code)
        .containsExactly("elements-15", "chains-2018");
    assertThat(SchemeFiles.read(null, "chains-2018").on(DAY, null).code()).isEqualTo("chains-2018");
    assertThatThrownBy(() -> schemes.on(DAY, "none")).isInstanceOf(Rejection.class);
    assertThatIllegalArgumentException().isThrownBy(() -> SchemeFiles.read(null, "none"));
  }

  @Test
  void aCollegeLaysItsOwnVersionBesideAndOldOnesStay(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("own.json"), OWN.formatted(SchemeFiles.USUAL, "2026-09-01"));
    Schemes schemes = SchemeFiles.read(directory, SchemeFiles.USUAL);

    assertThat(schemes.on(DAY, null).version()).isEqualTo("2");
    assertThat(schemes.on(LocalDate.of(2026, 8, 31), null).version()).isEqualTo("1");
    assertThat(schemes.version(SchemeFiles.USUAL, "1").elements()).hasSize(15);
    assertThatThrownBy(() -> schemes.version(SchemeFiles.USUAL, "3")).isInstanceOf(Rejection.class);
  }

  @Test
  void twoVersionsOfOneDayAreRefused() {
    DiagnosisScheme one = SchemeFiles.read(null, SchemeFiles.USUAL).on(DAY, null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schemes(List.of(one, one), SchemeFiles.USUAL));
  }
}
