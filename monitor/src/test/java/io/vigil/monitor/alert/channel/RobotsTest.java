package io.vigil.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.grading.Colour;
import io.vigil.monitor.alert.channel.Outcome.Delivered;
import io.vigil.monitor.alert.channel.Outcome.Rejected;
import io.vigil.monitor.alert.channel.Outcome.TryAgain;
import io.vigil.monitor.alert.channel.RobotServer.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What robots and webhooks are sent, and how their answers are read. */
class RobotsTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_599_360_473_000L);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Set<NoticeKind> OF_WARNINGS =
      EnumSet.range(NoticeKind.RAISED, NoticeKind.OVERDUE);
  private static final Set<NoticeKind> OF_CASES =
      EnumSet.range(NoticeKind.OVERDUE, NoticeKind.REMINDED);

  static {
    OF_WARNINGS.addAll(EnumSet.of(NoticeKind.SIGN, NoticeKind.NOT_SIGNED));
    OF_CASES.addAll(EnumSet.range(NoticeKind.ISSUED, NoticeKind.GIVEN_BACK));
    OF_CASES.removeAll(EnumSet.of(NoticeKind.SIGN, NoticeKind.NOT_SIGNED));
  }

  private final RobotServer server = new RobotServer();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Texts texts = new Texts(Locale.CHINESE, ZONE);
  private final Http http = new Http(Duration.ofSeconds(5), Duration.ofSeconds(5), clock);

  @AfterEach
  void close() {
    server.close();
  }

  private static Message one(@Nullable String acknowledge) {
    return message(1, acknowledge);
  }

  private static Message message(int lines, @Nullable String acknowledge) {
    var line =
        new Message.Line(
            NoticeKind.RAISED,
            Colour.ORANGE,
            "预警〔2026〕0037号",
            "旅游管理专业",
            "班级到课率",
            "76.4 %",
            Instant.parse("2026-11-25T15:59:59Z"),
            "warning.answer.orange",
            "http://vigil/warnings/1",
            null);
    return new Message(
        "7c9e6679-7425-40de-944b-e07fc1f90ae7",
        2,
        Collections.nCopies(lines, line),
        acknowledge,
        "http://vigil/inbox",
        null);
  }

  private Contact at(AlertChannel channel, String path, @Nullable String secret) {
    return new Contact("c-1", channel, "D06", server.address(path), secret);
  }

  @Nested
  class OfWeCom {
    private final WeCom robot = new WeCom(http, texts, clock);

    @Test
    void isSentMarkdownThatNamesCaseAndUnit() {
      Outcome outcome =
          robot.send(
              one("http://vigil/a/t"), at(AlertChannel.WECOM, "/cgi-bin/webhook/send?key=k", null));

      assertThat(outcome).isEqualTo(new Delivered());
      JsonNode sent = server.arrivals().getFirst().json();
      assertThat(sent.at("/msgtype").asString()).isEqualTo("markdown");
      assertThat(sent.at("/markdown/content").asString())
          .isEqualTo(
              """
              **【橙色预警】预警〔2026〕0037号 旅游管理专业 班级到课率**
              > <font color="warning">橙色预警，预警〔2026〕0037号 旅游管理专业 班级到课率，76.4 %，请于 2026-11-25 23:59 前签收</font> [查看](http://vigil/warnings/1)
              [签收](http://vigil/a/t)\
              """);
      assertThat(server.arrivals().getFirst().query()).isEqualTo("key=k");
    }

    @Test
    void isSentNoMoreThan4096Bytes() {
      robot.send(message(300, null), at(AlertChannel.WECOM, "/", null));

      String content = server.arrivals().getFirst().json().at("/markdown/content").asString();
      assertThat(Fitting.bytes(content)).isBetween(3_800, WeCom.MOST_BYTES);
      assertThat(content).contains("另有 2");
    }

    @Test
    void successIsTheCodeInTheBody() {
      server.answer(
          arrival -> new Answer(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"));

      assertThat(robot.send(one(null), at(AlertChannel.WECOM, "/", null)))
          .isEqualTo(new Rejected("93000", "invalid webhook url"));
    }

    @Test
    void isLeftAloneForAMinuteWhenItSaysThatItWasTooFast() {
      server.answer(
          arrival -> new Answer(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}"));

      assertThat(robot.send(one(null), at(AlertChannel.WECOM, "/", null)))
          .isEqualTo(
              new TryAgain(
                  "45009", "api freq out of limit", NOW.plus(Duration.ofMinutes(1)), true));
    }
  }

  @Nested
  class OfDingTalk {
    private final DingTalk robot = new DingTalk(http, texts, clock);

    @Test
    void isSignedInTheAddress() {
      robot.send(
          one(null),
          at(AlertChannel.DINGTALK, "/robot/send?access_token=T", "SECabcdef0123456789"));

      assertThat(server.arrivals().getFirst().query())
          .isEqualTo(
              "access_token=T&timestamp=1599360473000"
                  + "&sign=BQHwikNzTupeNEKw%2FjTruRH%2Fd4sxmyJy0LJr3Avb8eI%3D");
    }

    @Test
    void isSentACardWithAButtonWhereSomethingIsToBeAcknowledged() {
      robot.send(one("http://vigil/a/t"), at(AlertChannel.DINGTALK, "/", null));

      JsonNode sent = server.arrivals().getFirst().json();
      assertThat(sent.at("/msgtype").asString()).isEqualTo("actionCard");
      assertThat(sent.at("/actionCard/singleTitle").asString()).isEqualTo("签收");
      assertThat(sent.at("/actionCard/singleURL").asString()).isEqualTo("http://vigil/a/t");
    }

    @Test
    void isSentMarkdownOtherwise() {
      robot.send(one(null), at(AlertChannel.DINGTALK, "/", null));

      JsonNode sent = server.arrivals().getFirst().json();
      assertThat(sent.at("/msgtype").asString()).isEqualTo("markdown");
      assertThat(sent.at("/markdown/title").asString()).contains("橙色预警");
      assertThat(sent.at("/markdown/text").asString()).contains("旅游管理专业");
    }

    @Test
    void isSentNoMoreThan20000Bytes() {
      robot.send(message(1_000, null), at(AlertChannel.DINGTALK, "/", null));

      assertThat(Fitting.bytes(server.arrivals().getFirst().body()))
          .isBetween(19_000, DingTalk.MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"310000, sign not match", "460101, message too long"})
    void refusesInTheBody(String code, String text) {
      server.answer(
          arrival -> new Answer(200, "{\"errcode\":%s,\"errmsg\":\"%s\"}".formatted(code, text)));

      assertThat(robot.send(one(null), at(AlertChannel.DINGTALK, "/", null)))
          .isEqualTo(new Rejected(code, text));
    }

    @Test
    void isLeftAloneForTenMinutesWhenItSaysThatItWasTooFast() {
      server.answer(
          arrival ->
              new Answer(
                  200,
                  "{\"errcode\":130101,\"errmsg\":\"send too fast, exceed 20 times per minute\"}"));

      assertThat(robot.send(one(null), at(AlertChannel.DINGTALK, "/", null)))
          .isEqualTo(
              new TryAgain(
                  "130101",
                  "send too fast, exceed 20 times per minute",
                  NOW.plus(Duration.ofMinutes(10)),
                  true));
    }
  }

  @Nested
  class OfFeishu {
    private final Feishu robot = new Feishu(http, texts, clock);

    @Test
    void isSignedInTheBody() {
      robot.send(one(null), at(AlertChannel.FEISHU, "/open-apis/bot/v2/hook/T", "demo"));

      JsonNode sent = server.arrivals().getFirst().json();
      assertThat(sent.at("/timestamp").asString()).isEqualTo("1599360473");
      assertThat(sent.at("/sign").asString())
          .isEqualTo("l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=");
    }

    @Test
    void isSentACardInTheColourOfTheWorstCase() {
      robot.send(one("http://vigil/a/t"), at(AlertChannel.FEISHU, "/", null));

      JsonNode card = server.arrivals().getFirst().json().at("/card");
      assertThat(card.at("/header/template").asString()).isEqualTo("orange");
      assertThat(card.at("/elements/0/content").asString()).contains("76.4 %");
      assertThat(card.at("/elements/1/actions/0/url").asString()).isEqualTo("http://vigil/a/t");
      assertThat(card.at("/elements/1/actions/0/text/content").asString()).isEqualTo("签收");
    }

    @Test
    void isSentNoMoreThan20Kilobytes() {
      robot.send(message(1_000, null), at(AlertChannel.FEISHU, "/", "demo"));

      assertThat(Fitting.bytes(server.arrivals().getFirst().body()))
          .isBetween(19_000, Feishu.MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"19021, sign match fail", "19022, Ip Not Allowed", "19024, Key Words Not Found"})
    void refusesInTheBody(String code, String text) {
      server.answer(
          arrival -> new Answer(200, "{\"code\":%s,\"msg\":\"%s\"}".formatted(code, text)));

      assertThat(robot.send(one(null), at(AlertChannel.FEISHU, "/", null)))
          .isEqualTo(new Rejected(code, text));
    }

    @ParameterizedTest
    @CsvSource({"11232, frequency limited", "9499, too many request"})
    void isLeftAloneWhenItSaysThatItWasTooFast(String code, String text) {
      server.answer(
          arrival -> new Answer(200, "{\"code\":%s,\"msg\":\"%s\"}".formatted(code, text)));

      assertThat(robot.send(one(null), at(AlertChannel.FEISHU, "/", null)))
          .isEqualTo(new TryAgain(code, text, NOW.plus(Duration.ofMinutes(1)), true));
    }
  }

  @Nested
  class OfAWebhook {
    private final Webhook webhook = new Webhook(http, texts, clock);

    @Test
    void isSignedOverTimestampAndBodyAndKeepsItsIdInEveryAttempt() {
      Outcome outcome = webhook.send(one(null), at(AlertChannel.WEBHOOK, "/hook", "secret"));

      assertThat(outcome).isEqualTo(new Delivered());
      RobotServer.Arrival arrival = server.arrivals().getFirst();
      assertThat(arrival.header("X-Vigil-Delivery"))
          .isEqualTo("7c9e6679-7425-40de-944b-e07fc1f90ae7");
      assertThat(arrival.header("X-Vigil-Attempt")).isEqualTo("2");
      assertThat(arrival.header("X-Vigil-Timestamp")).isEqualTo("1599360473");
      assertThat(arrival.header("X-Vigil-Signature"))
          .isEqualTo(Signatures.webhook("secret", 1_599_360_473L, arrival.body()));
      assertThat(arrival.json().at("/cases/0/unit").asString()).isEqualTo("旅游管理专业");
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
      server.answer(arrival -> new Answer(503, "later"));
      assertThat(webhook.send(one(null), at(AlertChannel.WEBHOOK, "/hook", null)))
          .isEqualTo(new TryAgain("HTTP 503", "later", null, false));

      server.answer(arrival -> new Answer(410, "gone"));
      assertThat(webhook.send(one(null), at(AlertChannel.WEBHOOK, "/hook", null)))
          .isEqualTo(new Rejected("HTTP 410", "gone"));
    }

    @Test
    void isTriedAgainWhereNobodyAnswers() {
      Contact gone = at(AlertChannel.WEBHOOK, "/hook", null);
      server.close();

      assertThat(webhook.send(one(null), gone))
          .isInstanceOfSatisfying(
              TryAgain.class, later -> assertThat(later.code()).isEqualTo("CONNECT"));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
      var wrong = new Contact("c-1", AlertChannel.WEBHOOK, "D06", "no address", null);

      assertThat(webhook.send(one(null), wrong)).isInstanceOf(Rejected.class);
    }
  }

  @Test
  void aCaseWithoutAColourIsToldByWhatIsToBeDoneAndTheDaysThatAreLeft() {
    var line =
        new Message.Line(
            NoticeKind.ASSIGNED,
            null,
            "诉求〔2026〕0012号",
            "后勤处",
            null,
            null,
            Instant.parse("2026-11-25T15:59:59Z"),
            "complaint.reply",
            "http://vigil/complaints/1",
            3);
    var message = new Message("m", 1, List.of(line), null, "http://vigil/inbox", null);

    assertThat(texts.title(message)).isEqualTo("【交办】诉求〔2026〕0012号 后勤处");
    assertThat(texts.line(line))
        .isEqualTo("交办：答复，诉求〔2026〕0012号 后勤处，期限 2026-11-25 23:59（还剩 3 个工作日）");
    assertThat(new Texts(Locale.ENGLISH, ZONE).line(line))
        .isEqualTo(
            "Yours to do: reply, 诉求〔2026〕0012号 后勤处, by 2026-11-25 23:59 (3 working days left)");
    assertThat(new WeCom(http, texts, clock).body(message)).contains("font color=\\\"comment");
  }

  @Test
  void bothLanguagesHaveTheSameSentences() {
    var english = new Texts(Locale.ENGLISH, ZONE);

    for (NoticeKind what : OF_WARNINGS) {
      for (Colour colour : Colour.values()) {
        String name = english.text("colour." + colour);
        assertThat(english.text("what." + what, name)).contains(name);
        assertThat(texts.text("what." + what, texts.text("colour." + colour))).contains("预警");
      }
    }
    for (NoticeKind what : OF_CASES) {
      assertThat(english.text("case." + what)).isNotEqualTo(texts.text("case." + what));
    }
    assertThat(List.of(english.title(one(null)), english.acknowledge(), english.more(3)))
        .containsExactly(
            "[Orange warning] 预警〔2026〕0037号 旅游管理专业 班级到课率", "Acknowledge", "And 3 more.");
  }
}
