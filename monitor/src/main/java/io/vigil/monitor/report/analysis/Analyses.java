package io.vigil.monitor.report.analysis;

import io.vigil.api.report.AnalyseIncidents;
import io.vigil.api.report.DraftIncidentAnalysis;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.ReportKind;
import io.vigil.api.report.ReportYears;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.ReportJson;
import io.vigil.monitor.report.text.ReportModel;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Makes the analysis from the published views. */
@Component
class Analyses {
  static final String BUNDLE = "io.vigil.monitor.report.analysis.analysis";

  private final MaterialReader materials;

  Analyses(MaterialReader materials) {
    this.materials = materials;
  }

  @QueryHandler
  AnalyseIncidents.Result analyse(AnalyseIncidents query) {
    var wanted = new MakeIncidentReport(query.from(), query.to(), query.unit());
    Locale language = Locale.forLanguageTag(query.language());
    ReportModel model = model(materials.read(wanted, language), language, query.open());
    return new AnalyseIncidents.Result(
        ReportKind.INCIDENTS.rules(), ReportJson.write(model), paragraphs(model));
  }

  @QueryHandler
  DraftIncidentAnalysis.Result draft(DraftIncidentAnalysis query) {
    Locale language = Locale.forLanguageTag(query.language());
    Material material =
        materials.read(new MakeIncidentReport(query.from(), query.to(), query.unit()), language);
    ReportModel model = model(material, language, false);
    return new DraftIncidentAnalysis.Result(
        ReportKind.INCIDENTS.rules(),
        ReportJson.write(model),
        ReportJson.write(model(material, language, true)),
        paragraphs(model));
  }

  private static List<String> paragraphs(ReportModel model) {
    return model.document().all(Paragraph.class).map(Paragraph::key).toList();
  }

  private static ReportModel model(Material material, Locale language, boolean open) {
    var words = new Words(language, BUNDLE).of(ReportYears.kind(material.counted().from()));
    var sheet = new Sheet(words, open);
    List<Block> blocks = blocks(material, sheet);
    return new ReportModel(
        ReportKind.INCIDENTS.rules(),
        material.asOf(),
        new Document(head(material, words), blocks),
        sheet.bases());
  }

  static List<Block> blocks(Material material, Sheet sheet) {
    parts(material).forEach(part -> part.write(sheet));
    return Numbering.of(sheet.words(), sheet.blocks());
  }

  private static List<Part> parts(Material material) {
    var verdicts = new Verdicts(material);
    return List.of(
        new ScopePart(material, verdicts),
        new SummaryPart(material, verdicts),
        new TrendPart(material, verdicts),
        new CategoryPart(material),
        new UnitPart(material, verdicts),
        new PostPart(material),
        new ClausePart(material),
        new InfluencePart(material),
        new HandlingPart(material),
        new ComplaintPart(material),
        new CheckPart(material),
        new CasePart(material),
        new EffectPart(material),
        new PlanPart(material, verdicts),
        new AnnexPart(material),
        new PlanAnnex(material),
        new TermAnnex(material));
  }

  private static DocumentHead head(Material material, Words words) {
    String unit = material.counted().unit();
    List<String> years = material.years();
    String root = material.tree().roots().isEmpty() ? "" : material.tree().roots().getFirst();
    return new DocumentHead(
        words.text(years.size() == 3 ? "title" : "title.years", years.size()),
        words.text(
            "subtitle",
            words.year(years.getFirst()),
            words.year(years.getLast()),
            unit == null ? words.text("whole-college") : material.unitName(unit)),
        material.unitName(unit == null ? root : unit),
        null,
        material.asOf(),
        words.language(),
        true);
  }
}
