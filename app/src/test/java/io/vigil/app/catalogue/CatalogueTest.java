package io.vigil.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.LinesOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class CatalogueTest {
  private static final List<String> HEAD =
      List.of(
          ("code,name_zh,name_en,level,element_code,element,unit,direction,target_value,"
                  + "standard_value,warning_value,target_basis,standard_basis,warning_basis,"
                  + "ladder_blue,ladder_yellow,ladder_orange,ladder_red,collection_period,"
                  + "lead_department,formula,data_platform_ref,source")
              .split(","));
  private static final Map<String, String> BASIS_OF =
      Map.of(
          "target_value", "target_basis",
          "standard_value", "standard_basis",
          "warning_value", "warning_basis",
          "upper_standard", "upper_standard_basis",
          "upper_warning", "upper_warning_basis",
          "ladder_blue", "ladder_basis",
          "ladder_yellow", "ladder_basis",
          "ladder_orange", "ladder_basis",
          "ladder_red", "ladder_basis");

  @Test
  void itsLinesStandOneBehindTheOther() {
    assertThat(Catalogue.rows())
        .allSatisfy(
            row -> {
              JudgingRule rule = Catalogue.rule(row.getField("code"));
              assertThat(LinesOrder.find(rule.direction(), rule.lines(), null)).isEmpty();
            });
  }

  @Test
  void beginsWithTheKnownHead() {
    assertThat(Catalogue.rows().get(0).getHeader()).startsWith(HEAD.toArray(String[]::new));
  }

  @Test
  void namesEveryPointOnce() {
    assertThat(Catalogue.rows()).hasSize(136);
    assertThat(Catalogue.rows()).extracting(row -> row.getField("code")).doesNotHaveDuplicates();
    assertThat(Catalogue.rows()).extracting(row -> row.getField("name_zh")).doesNotHaveDuplicates();
    assertThat(Catalogue.rows())
        .allMatch(row -> !row.getField("name_en").isBlank() && !row.getField("source").isBlank());
  }

  @Test
  void tellsFormulaAndSourceInChineseAndInEnglish() throws IOException {
    assertThat(Catalogue.rows())
        .allSatisfy(
            row ->
                assertThat(row.getField("formula") + row.getField("source"))
                    .as(row.getField("code"))
                    .doesNotContainPattern("[A-Za-z]{2}"));
    try (var english =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new ClassPathResource("catalogue/definitions_en.csv").getInputStream(),
                StandardCharsets.UTF_8)) {
      assertThat(english.stream().toList())
          .allMatch(row -> !row.getField("formula").isBlank() && !row.getField("source").isBlank())
          .allMatch(
              row ->
                  row.getField("open_reason").isBlank()
                      == Catalogue.row(row.getField("code")).getField("open_reason").isBlank())
          .extracting(row -> row.getField("code"))
          .containsExactlyElementsOf(
              Catalogue.rows().stream().map(row -> row.getField("code")).toList());
    }
  }

  @Test
  void saysOfEachNumberWhereItComesFrom() {
    for (NamedCsvRecord row : Catalogue.rows()) {
      BASIS_OF.forEach(
          (number, basis) -> {
            if (!row.getField(number).isEmpty()) {
              assertThat(row.getField(basis))
                  .as(row.getField("code") + " " + number)
                  .matches("[NKSBCA]");
            }
          });
    }
  }

  @Test
  void opensAsManyPointsAsANewCollegeCanFeed() {
    assertThat(Catalogue.rows()).filteredOn(row -> row.getField("open").equals("yes")).hasSize(53);
    assertThat(Catalogue.rows())
        .filteredOn(row -> row.getField("open").equals("no"))
        .allMatch(row -> !row.getField("open_reason").isBlank());
  }

  @Test
  void canBeJudgedThroughout() {
    for (NamedCsvRecord row : Catalogue.rows()) {
      String code = row.getField("code");
      assertThatCode(() -> Catalogue.rule(code)).as(code).doesNotThrowAnyException();
      assertThat(Catalogue.period(row, "judging_period"))
          .as(code)
          .isGreaterThanOrEqualTo(Catalogue.period(row, "collection_period"));
    }
  }

  @Test
  void keepsLinesInTheirOrder() {
    for (NamedCsvRecord row : Catalogue.rows()) {
      String code = row.getField("code");
      double standard = Double.parseDouble(row.getField("standard_value"));
      double warning = Double.parseDouble(row.getField("warning_value"));
      switch (Catalogue.rule(code).direction()) {
        case LOWER_IS_BETTER -> assertThat(standard).as(code).isLessThanOrEqualTo(warning);
        default -> assertThat(standard).as(code).isGreaterThanOrEqualTo(warning);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CRS-03", "CRS-04", "TCH-07", "MAJ-01", "MAJ-08"})
  void judgesAsARangeWhereMoreIsNotBetter(String code) {
    assertThat(Catalogue.rule(code).direction()).isEqualTo(Direction.RANGE);
    assertThat(Catalogue.number(Catalogue.row(code), "upper_standard")).isNotNull();
    assertThat(Catalogue.number(Catalogue.row(code), "upper_warning")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"SCH-22, 4.1", "SCH-23, 4.1", "SCH-27, 4.1", "CRS-05, 3.2", "SCH-30, 5.3"})
  void namesTheElementOfTheSource(String code, String element) {
    assertThat(Catalogue.row(code).getField("element_code")).isEqualTo(element);
  }

  @Test
  void letsRedOnlyStandForZeroToleranceAndLadders() {
    assertThat(Catalogue.rows())
        .filteredOn(row -> row.getField("colour_ceiling").equals(Colour.RED.name()))
        .allMatch(row -> row.getField("direction").equals("zero_tolerance"))
        .hasSize(6);
    assertThat(Catalogue.rows())
        .filteredOn(row -> row.getField("colour_ceiling").equals(Colour.YELLOW.name()))
        .extracting(row -> row.getField("code"))
        .containsExactlyInAnyOrder(
            "SCH-04", "SCH-31", "SCH-32", "SCH-33", "SCH-37", "SCH-38", "SCH-43", "SCH-48",
            "CRS-13", "STU-13");
  }

  @Test
  void keepsPersonsOutOfTheColoursOfTheCollege() {
    Set<String> ofStudents =
        Set.of("STU-01", "STU-02", "STU-03", "STU-04", "STU-05", "STU-12", "STU-16");

    assertThat(Catalogue.rows())
        .filteredOn(row -> row.getField("scope").equals("person"))
        .allMatch(
            row -> row.getField("level").equals("教师") || ofStudents.contains(row.getField("code")))
        .allMatch(row -> row.getField("open").equals("no"))
        .hasSize(14 + ofStudents.size());
  }

  @Test
  void findsRenamedPointsByTheirOldNames() {
    assertThat(Catalogue.row("SCH-22").getField("name_zh")).isEqualTo("毕业去向落实率");
    assertThat(Catalogue.row("SCH-22").getField("aliases").split(";")).contains("毕业生就业率(毕业半年后)");
    assertThat(Catalogue.row("CRS-02").getField("aliases")).isEqualTo("课堂听课率");
  }
}
