package io.vigil.app.page;

import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindEvidence;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where evidence is found and what it is called; templates ask for it by name. */
@Component("evidenceLinks")
public class EvidenceLinks {
  private final MessageSource messages;
  private final ClauseNames clauses;

  EvidenceLinks(MessageSource messages, ClauseNames clauses) {
    this.messages = messages;
    this.clauses = clauses;
  }

  /** {@code null} where it has no title of its own. */
  public @Nullable String title(FindEvidence.Item item) {
    String title = item.title();
    return title == null || item.kind() != EvidenceKind.INSPECTION
        ? title
        : messages.getMessage("InspectionKind." + title, null, LocaleContextHolder.getLocale());
  }

  /** {@code null} where it is about nothing that has a name. */
  public @Nullable String about(FindEvidence.Item item) {
    String about = item.about();
    return about == null ? null : clauses.of(about);
  }

  /** Address of the page of a case. */
  public String of(FindEvidence.Item item) {
    String id = UriUtils.encodePathSegment(item.caseId(), StandardCharsets.UTF_8);
    return switch (item.kind()) {
      case WARNING, EFFECT -> "/warnings/" + id;
      case INCIDENT -> "/findings/incidents/" + id;
      case COMPLAINT -> "/complaints/" + id;
      case SELF_CHECK -> "/checks/self/" + id;
      case INSPECTION -> "/checks/inspections/" + id;
      case CONTINGENCY_PLAN, DRILL -> "/checks/plans/" + id;
      case STANDARD -> "/control-points/" + id;
      case REVISED_STANDARD, REVISED_RULE, EXECUTION_CHECK -> "/registers/standards/" + id;
      case SURVEY -> "/registers/surveys/" + id;
      case TARGET -> "/targets/" + id;
      case MEETING -> "/registers/meetings/" + id;
      case MATTER -> "/registers/matters/" + id;
      case PRACTICE -> "/registers/practices/" + id;
      case REPORT -> "/reports/kept/" + id;
      case DIAGNOSIS -> "/diagnosis/" + id;
      case REVIEW -> "/reviews/" + id;
      case ATTACHMENT -> "/diagnosis/folders/" + element(id);
    };
  }

  /** A point lies in the folder of its element. */
  private static String element(String code) {
    String[] parts = code.split("\\.");
    return parts.length > 2 ? parts[0] + "." + parts[1] + "?point=" + code : code;
  }
}
