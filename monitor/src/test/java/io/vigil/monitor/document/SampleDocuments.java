package io.vigil.monitor.document;

import io.vigil.monitor.document.BeforeAfterChart.Pair;
import io.vigil.monitor.document.DistributionChart.Box;
import io.vigil.monitor.document.TrendChart.Line;
import io.vigil.monitor.document.TrendChart.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents with every kind of block. */
public final class SampleDocuments {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final String SENTENCE =
      "本年度共认定教学事故39起，每万课时发生率为2.31起，较上年下降18.4%，下降幅度超出随机波动的范围；"
          + "其中“迟到、早退”类条款占比最高。请囧㐂、龘䶮两位老师继续跟踪第二教学楼A301、B-102的整改情况。";
  private static final List<String> YEARS = List.of("2023-24", "2024-25", "2025-26");

  private SampleDocuments() {}

  /** A report of about 30 pages. */
  public static Document anyReport() {
    List<Block> blocks = new ArrayList<>();
    for (int chapter = 0; chapter < 6; chapter++) {
      String number = List.of("一", "二", "三", "四", "五", "六").get(chapter);
      blocks.add(new Heading(1, number + "、总体情况与变化趋势"));
      blocks.addAll(paragraphs("p" + chapter, 3));
      blocks.add(new Heading(2, "（一）按类别与等级"));
      blocks.addAll(paragraphs("q" + chapter, 3));
      blocks.add(charts(SENTENCE_WORDS).get(chapter));
      blocks.add(new Heading(3, "1.教学运行"));
      blocks.add(anyGrid("T" + (chapter + 1), "表" + (chapter + 1) + "　各单位质量事故情况", 40));
      blocks.addAll(paragraphs("r" + chapter, 2));
      blocks.add(new Heading(4, "（1）课堂教学"));
      blocks.addAll(paragraphs("s" + chapter, 2));
    }
    blocks.add(new PageBreak());
    blocks.add(new Heading(1, "附件　签收"));
    blocks.add(new SignatureField(List.of("签收人", "签收日期", "部门负责人", "联系电话")));
    return new Document(
        new DocumentHead(
            "近三年质量事故分析报告及其反馈处理效果报告",
            "2023-24学年至2025-26学年（全口径）",
            "临澜职业技术学院质量管理办公室",
            "临职质诊〔2026〕12号",
            DATE,
            Locale.SIMPLIFIED_CHINESE,
            true),
        blocks);
  }

  public static Document anyEnglishReport() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "1 Overall trend"));
    blocks.add(
        new Paragraph(
            "p1",
            "39 teaching incidents were decided, 2.31 for 10,000 class hours & <none> major."));
    blocks.add(new Heading(2, "1.1 By category"));
    blocks.addAll(charts(List.of("Engineering", "Business", "Nursing & Care", "Arts")));
    blocks.add(
        new Grid(
            "T1",
            "Table 1: incidents by unit",
            List.of(Column.words("Unit", 3), Column.figures("Incidents", 1)),
            List.of(List.of(Cell.text("Engineering"), Cell.number(12, "F1"))),
            "Lapses are not among them."));
    return new Document(
        new DocumentHead(
            "Incidents of three years",
            null,
            "Linlan Polytechnic",
            null,
            DATE,
            Locale.ENGLISH,
            true),
        blocks);
  }

  /** A notice of one page. */
  public static Document anyLetter() {
    return new Document(
        new DocumentHead(
            "质量预警通知单", null, "质量管理办公室", "预警〔2026〕0037号", DATE, Locale.SIMPLIFIED_CHINESE, false),
        List.of(
            new Addressee("智能制造学院："),
            new Paragraph("p1", "你单位课程到课率连续两个教学周低于标准线，现予橙色预警。"),
            new Heading(1, "一、预警依据"),
            new Paragraph("p2", SENTENCE, "原来的文字。"),
            anyGrid("T1", "表1　监测数据", 3),
            new SignatureField(List.of("签收人", "签收日期"))));
  }

  /** The same document, set into another one. */
  public static Document enclosed(Document document) {
    DocumentHead head = document.head();
    return new Document(
        new DocumentHead(
            head.title(),
            head.subtitle(),
            head.issuer(),
            head.number(),
            head.date(),
            head.language(),
            head.withContents(),
            true),
        document.blocks());
  }

  public static Grid anyGrid(String key, String caption, int rows) {
    return new Grid(
        key,
        caption,
        List.of(
            Column.figures("序号", 2),
            Column.words("单位", 6),
            Column.words("认定情形（条款）", 8),
            Column.figures("起数", 3),
            Column.figures("每万课时", 3),
            Column.figures("95%区间", 5)),
        IntStream.rangeClosed(1, rows).mapToObj(SampleDocuments::row).toList(),
        "区间为精确泊松区间；人数少于5的单位以“—”表示。");
  }

  private static List<Cell> row(int number) {
    BigDecimal rate = BigDecimal.valueOf(number * 37 % 91, 1).add(new BigDecimal("0.0437"));
    return List.of(
        Cell.number(number, null),
        Cell.text(List.of("智能制造学院", "护理与健康学院", "马克思主义学院").get(number % 3)),
        Cell.text(number % 4 == 0 ? "未经批准擅自调课、停课或由他人代课，影响正常教学秩序" : "迟到、早退"),
        Cell.number(number * 7L % 23, "INC-" + number),
        new Cell.Number(
            rate, rate.setScale(2, java.math.RoundingMode.HALF_UP).toString(), "R-" + number),
        number % 7 == 0
            ? new Cell.Number(null, "—", null)
            : new Cell.Interval(
                new BigDecimal("0.5"),
                new BigDecimal(number + ".9"),
                "0.5～" + number + ".9",
                "R-" + number));
  }

  private static List<Paragraph> paragraphs(String key, int count) {
    return IntStream.range(0, count).mapToObj(i -> new Paragraph(key + i, SENTENCE)).toList();
  }

  private static final List<String> SENTENCE_WORDS =
      List.of("智能制造学院", "护理与健康学院", "马克思主义学院", "未经批准擅自调课、停课或由他人代课");

  /** One of each kind. */
  public static List<Chart> charts(List<String> names) {
    return List.of(
        new TrendChart(
            "C1",
            "图1　" + names.get(0),
            "起/万课时",
            YEARS,
            List.of(line(names.get(0), 0), line(names.get(1), 2))),
        new StackedBars(
            "C2",
            "图2　" + names.get(1),
            "起",
            names,
            List.of(part("A1", 3), part("B2", 7), part("C3", 1), part("D4", 2))),
        new ParetoChart(
            "C3",
            "图3　" + names.get(2),
            "起",
            IntStream.range(0, names.size())
                .mapToObj(i -> new ParetoChart.Bar(names.get(i), BigDecimal.valueOf(18 - i * 5L)))
                .toList()),
        new HeatMap(
            "C4",
            "图4　" + names.get(3),
            "起/百人",
            YEARS,
            names.stream().map(SampleDocuments::heat).toList()),
        new DistributionChart(
            "C5",
            "图5　办结用时",
            "工作日",
            names.stream().map(SampleDocuments::box).toList(),
            BigDecimal.TEN),
        new BeforeAfterChart(
            "C6",
            "图6　整改前后",
            "%",
            Stream.concat(
                    names.stream().limit(3).map(SampleDocuments::pair),
                    Stream.of(new Pair(names.get(3), new BigDecimal("86.5"), null, "—", null)))
                .toList()));
  }

  private static Line line(String name, int lift) {
    return new Line(name, List.of(point("3.4", lift), point("2.8", lift), point("2.31", lift)));
  }

  private static Point point(String value, int lift) {
    BigDecimal middle = new BigDecimal(value).add(BigDecimal.valueOf(lift));
    return new Point(middle, middle.subtract(BigDecimal.ONE), middle.add(new BigDecimal("1.4")));
  }

  private static StackedBars.Part part(String name, int first) {
    return new StackedBars.Part(
        name, Stream.of(first, first + 2, 0, 14).map(BigDecimal::valueOf).toList());
  }

  private static HeatMap.Row heat(String name) {
    return new HeatMap.Row(
        name, Arrays.asList(new BigDecimal("0.4"), null, BigDecimal.valueOf(name.length())));
  }

  private static Box box(String name) {
    return new Box(
        name,
        17,
        BigDecimal.ONE,
        BigDecimal.valueOf(3),
        new BigDecimal("4.5"),
        BigDecimal.valueOf(7),
        BigDecimal.valueOf(name.length() + 6L));
  }

  private static Pair pair(String name) {
    return new Pair(
        name,
        new BigDecimal("81.2"),
        new BigDecimal("92." + name.length() % 10),
        "有效",
        name + "率（%）");
  }
}
