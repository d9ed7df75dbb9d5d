package io.vigil.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.SetDetection;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.Rejection;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.command.controlpoint.DetectionSetting;
import java.time.LocalDate;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionIT extends IntakeScenario {
  private static final String YELLOW_FROM_SEPTEMBER =
      ATTENDANCE.replaceFirst(
          "\\{",
          """
          {"detection":{"statistics":true,"colour":"yellow","runLength":200,\
          "validFrom":"2026-09-01"},\
          """);

  @Test
  void readingsKeepTheDetectionOfTheirTime() {
    college();
    json(ImportKind.CONTROL_POINTS, YELLOW_FROM_SEPTEMBER);

    csv(
        ImportKind.READINGS,
        "control_point,unit,period,value\n"
            + "ATTENDANCE,D02,2026-08-31,91\n"
            + "ATTENDANCE,D02,2026-09-01,91\n");

    assertThat(fixture.eventsOf(ReadingRecorded.class))
        .extracting(event -> event.reading().rule().detection())
        .containsExactly(null, new Detection(true, Colour.YELLOW, 200, LocalDate.of(2026, 9, 1)));
  }

  @Test
  void theSameDetectionAgainChangesNothing() {
    college();
    json(ImportKind.CONTROL_POINTS, YELLOW_FROM_SEPTEMBER);

    ImportResult again = json(ImportKind.CONTROL_POINTS, YELLOW_FROM_SEPTEMBER);

    assertThat(again.counts()).isEqualTo(new ImportCounts(0, 1, 0, 0));
    assertThat(fixture.eventsOf(DetectionSet.class)).hasSize(1);
  }

  @Test
  void aRunLengthOutOfRangeIsRefused() {
    college();

    ImportResult result =
        json(ImportKind.CONTROL_POINTS, YELLOW_FROM_SEPTEMBER.replace("200", "6000"));

    assertThat(result.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.column()).isEqualTo("run_length");
              assertThat(error.reason()).contains("20", "5000");
            });
    assertThat(fixture.eventsOf(DetectionSet.class)).isEmpty();
  }

  @Test
  void windowAndMarginRideInReadings() {
    college();
    json(ImportKind.CONTROL_POINTS, patient(3, "\"window\":5,\"clearMargin\":0.5"));

    csv(ImportKind.READINGS, "control_point,unit,period,value\nATTENDANCE,D02,2026-09-01,91\n");

    assertThat(fixture.eventsOf(ReadingRecorded.class).getLast().reading().rule())
        .returns(5, JudgingRule::window)
        .returns(0.5, JudgingRule::clearMargin);
  }

  @Test
  void windowAndMarginStandInTablesToo() {
    college();

    csv(
        ImportKind.CONTROL_POINTS,
        "编码,名称,层面,计量单位,方向,采集周期,目标值,标准值,预警值,连续期数,观察期数,解除余量,统计判断生效日期\n"
            + "ATTENDANCE,到课率,SCHOOL,%,HIGHER_IS_BETTER,DAY,95,90,85,2,4,1.5,2026-09-01\n");

    assertThat(fixture.eventsOf(DetectionSet.class))
        .extracting(DetectionSet::detection)
        .containsExactly(new Detection(true, null, null, 4, 1.5, LocalDate.of(2026, 9, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "window, 2, raise_window, 3",
    "window, 13, raise_window, 12",
    "window, 4.5, raise_window, 1",
    "clearMargin, -0.5, clear_margin, 0 or more",
    "clearMargin, 1e999, clear_margin, number"
  })
  void aWindowOrAMarginThatCannotBeIsRefused(
      String parameter, String value, String column, String said) {
    college();
    String row = patient(3, "\"%s\":\"%s\"".formatted(parameter, value));

    ImportResult result = json(ImportKind.CONTROL_POINTS, row);

    assertThat(result.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.column()).isEqualTo(column);
              assertThat(error.value()).isEqualTo(value);
              assertThat(error.reason()).contains(said);
            });
    assertThat(fixture.eventsOf(DetectionSet.class)).isEmpty();
  }

  @Test
  void aDecisionOnAWindowSmallerThanThePersistenceIsRefused() {
    college();
    json(ImportKind.CONTROL_POINTS, patient(3, "\"window\":5"));
    var narrow = new Detection(true, null, null, 2, null, LocalDate.of(2026, 9, 1));

    assertThatThrownBy(() -> give(new SetDetection("ATTENDANCE", narrow, null)))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("from 3 to 12");
  }

  private static String patient(int persistence, String parameters) {
    return ATTENDANCE.replaceFirst(
        "\\{", "{\"persistence\":%d,\"detection\":{%s},".formatted(persistence, parameters));
  }

  @Test
  void aDecisionOfThePageHoldsFromItsDayOn() throws Exception {
    college();
    var linesOnly = new Detection(false, null, null, LocalDate.of(2026, 9, 1));

    give(new SetDetection("ATTENDANCE", linesOnly, "质委〔2026〕9号"));
    csv(ImportKind.READINGS, "control_point,unit,period,value\nATTENDANCE,D02,2026-09-01,91\n");

    assertThat(fixture.eventsOf(DetectionSet.class).getLast().document()).isEqualTo("质委〔2026〕9号");
    assertThat(fixture.eventsOf(ReadingRecorded.class).getLast().reading().rule().detection())
        .isEqualTo(linesOnly);
  }

  @Test
  void anUnknownControlPointIsRefused() {
    var order = new SetDetection("X", new Detection(true, null, null, LocalDate.EPOCH), null);

    assertThatThrownBy(() -> give(order)).isInstanceOf(Rejection.class).hasMessageContaining("X");
  }

  private void give(SetDetection order) throws Exception {
    var setting = new DetectionSetting(fixture.store, fixture.references, fixture.clock);
    new AnnotationCommandHandlerAdapter<>(setting)
        .handle(new GenericCommandMessage<>(order, MetaData.with("actor", "u1")));
  }
}
