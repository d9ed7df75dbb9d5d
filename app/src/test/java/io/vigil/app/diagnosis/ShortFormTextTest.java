package io.vigil.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.grading.Direction;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.TypicalCause;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A short form says what is known, and nothing else. */
class ShortFormTextTest {
  private static final String SEALED = "张老师长期病假";

  private static Map<Box, String> texts(FindResponses.Answer... answers) {
    return texts(Locale.SIMPLIFIED_CHINESE, List.of(), answers);
  }

  private static Map<Box, String> texts(
      Locale language, List<CitedValue> values, FindResponses.Answer... answers) {
    var facts =
        new ShortFormText.Facts(
            List.of(),
            values,
            Map.of("CRS-03", Direction.HIGHER_IS_BETTER),
            Stream.of(answers).toList());
    return text(language).of(facts);
  }

  private static ShortFormText text(Locale language) {
    return new ShortFormText(words(), new Figures(words()), language, code -> code);
  }

  private static Words words() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Words(messages);
  }

  private static FindResponses.Answer answer(
      ResponseState state, @Nullable Instant planned, @Nullable Boolean effective) {
    return new FindResponses.Answer(
        "w-1",
        "预警〔2026〕0012号",
        state,
        null,
        0,
        null,
        false,
        false,
        false,
        List.of(TypicalCause.TEACHERS, TypicalCause.RULES),
        SEALED,
        planned,
        effective,
        null,
        null,
        0,
        0,
        null);
  }

  private static CitedValue value(String period, LocalDate until, double value) {
    return new CitedValue("CRS-03", "课程合格率", "C1", period, until, value, "%", 90.0);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 本班：课程合格率距目标 95% 差 5 个百分点。",
    "92.5, 本班：课程合格率距目标 95% 差 2.5 个百分点。",
    "96, 本班：课程合格率已达目标 95%。"
  })
  void aStudentIsToldWhatTheClassIsShortOfItsTarget(double measured, String gap) {
    var facts =
        new ShortFormText.Facts(
            List.of(),
            List.of(value("2026-27/1", LocalDate.of(2027, 1, 10), measured)),
            Map.of("CRS-03", Direction.HIGHER_IS_BETTER),
            List.of());

    Map<Box, String> texts = text(Locale.SIMPLIFIED_CHINESE).ofClass(facts, Map.of("CRS-03", 95.0));

    assertThat(texts).containsEntry(Box.GAP, gap);
  }

  @Test
  void aValueIsToldInTheUnitThatItsReaderKnows() {
    var score =
        new CitedValue(
            "CRS-08", "督导评教得分", "C1", "2025-26/2", LocalDate.of(2026, 7, 12), 84.8, "points", 85.0);

    assertThat(texts(Locale.SIMPLIFIED_CHINESE, List.of(score)))
        .containsEntry(Box.ATTAINMENT, "督导评教得分 84.8 分（2025-26/2）。");
  }

  @Test
  void whereNothingIsKnownEveryBoxStaysEmpty() {
    assertThat(texts()).isEmpty();
  }

  @Test
  void whatIsNotVerifiedIsNotSaidToHaveNotBegun() {
    assertThat(texts(answer(ResponseState.DIAGNOSED, null, null)))
        .doesNotContainKeys(Box.MEASURES, Box.EFFECT);
    assertThat(texts(answer(ResponseState.PLANNED, Instant.EPOCH, null)))
        .containsEntry(Box.MEASURES, "按预警〔2026〕0012号制定整改措施。")
        .doesNotContainKey(Box.EFFECT);
  }

  @Test
  void measuresThatAreDoneAwaitTheirVerification() {
    assertThat(texts(answer(ResponseState.SUBMITTED, Instant.EPOCH, null)))
        .containsEntry(Box.MEASURES, "按预警〔2026〕0012号制定并执行整改措施。")
        .containsEntry(Box.EFFECT, "预警〔2026〕0012号的整改效果待验证。");
  }

  @Test
  void whatWasVerifiedIsSaidWithoutValuesToo() {
    assertThat(texts(answer(ResponseState.VERIFIED, Instant.EPOCH, true)))
        .containsEntry(Box.EFFECT, "预警〔2026〕0012号经验证有效。");
    assertThat(texts(answer(ResponseState.ACKNOWLEDGED, Instant.EPOCH, false)))
        .containsEntry(Box.EFFECT, "预警〔2026〕0012号经验证未见效。");
  }

  @Test
  void causesAreNamedByTheirClassAndNotInTheWordsThatAreSealed() {
    var answer = answer(ResponseState.DIAGNOSED, null, null);

    assertThat(texts(answer, answer)).containsEntry(Box.CAUSES, "师资变动或不足；制度未落实。");
    assertThat(texts(answer).values()).noneMatch(text -> text.contains(SEALED));
  }

  @Test
  void theLatestValueIsHeldAgainstItsStandard() {
    List<CitedValue> values =
        List.of(
            value("2024-25/2", LocalDate.of(2025, 7, 6), 92.1),
            value("2025-26/2", LocalDate.of(2026, 7, 5), 86.4));

    assertThat(texts(Locale.SIMPLIFIED_CHINESE, values))
        .containsEntry(Box.ATTAINMENT, "课程合格率 86.4%（2025-26/2）。")
        .containsEntry(Box.GAP, "课程合格率与标准 90 差 3.6。");
  }

  @Test
  void aValueHasItsUnitOfMeasureInTheReadersLanguage() {
    var score =
        new CitedValue(
            "CRS-02", "督导评教得分", "C1", "2025-26/2", LocalDate.of(2026, 7, 5), 84.8, "points", null);

    assertThat(texts(Locale.SIMPLIFIED_CHINESE, List.of(score)))
        .containsEntry(Box.ATTAINMENT, "督导评教得分 84.8 分（2025-26/2）。");
  }

  @Test
  void isSaidInTheLanguageThatIsAskedFor() {
    var answer = answer(ResponseState.SUBMITTED, Instant.EPOCH, null);

    assertThat(texts(Locale.ENGLISH, List.of(), answer))
        .containsEntry(Box.CAUSES, "teachers changed or too few; rules not kept.");
  }

  @Test
  void aFormCitesNothingOfTheTermsBeforeItsCycle() {
    var term = new DateRange(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 7, 12));
    CitedValue before = until(LocalDate.of(2026, 1, 11));
    CitedValue within = until(LocalDate.of(2026, 7, 12));

    assertThat(ShortForms.within(term, List.of(before, within))).containsExactly(within);
  }

  private static CitedValue until(LocalDate day) {
    return new CitedValue("CRS-01", "到课率", "C06-1", day.toString(), day, 93.0, "%", 90.0);
  }
}
