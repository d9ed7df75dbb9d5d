package io.vigil.app.page;

import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.Occurrence;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where to read about what a warning is about. */
@Component
class OccurrenceLinks {
  private static final String PLACE = ComplaintObject.placeId("");

  private final IncidentDesk incidents;
  private final Words words;

  OccurrenceLinks(IncidentDesk incidents, Words words) {
    this.incidents = incidents;
    this.words = words;
  }

  record Link(String path, String text) {}

  /** Of incidents only those that the person may see. */
  List<Link> of(SignedIn person, Locale locale, @Nullable Occurrence occurrence) {
    if (occurrence == null) {
      return List.of();
    }
    String id = occurrence.caseId();
    return switch (occurrence.rule()) {
      case INCIDENT, CASUALTY, ACCUMULATION -> incident(person, id).toList();
      case SAME_CLAUSE ->
          occurrence.members().stream().flatMap(member -> incident(person, member)).toList();
      case COMPLAINT_OVERDUE -> one(locale, occurrence, "/complaints/" + segment(id));
      case COMPLAINT_CLUSTER -> one(locale, occurrence, complaints(id));
      case SELF_CHECK_OVERDUE -> one(locale, occurrence, "/checks/self/" + segment(id));
      case STANDARDS_OVERDUE -> one(locale, occurrence, "/registers/standards");
      case PLAN_OVERDUE -> one(locale, occurrence, "/checks/plans/" + segment(id));
    };
  }

  private List<Link> one(Locale locale, Occurrence occurrence, String path) {
    return List.of(new Link(path, words.text(locale, "occurrence.see." + occurrence.rule())));
  }

  private static String segment(String id) {
    return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }

  private static String complaints(String object) {
    return object.startsWith(PLACE)
        ? UriComponentsBuilder.fromPath("/complaints")
            .queryParam("show", "all")
            .queryParam("place", "{place}")
            .encode()
            .buildAndExpand(object.substring(PLACE.length()))
            .toUriString()
        : "/complaints?show=all";
  }

  private Stream<Link> incident(SignedIn person, String id) {
    return found(person, id).stream()
        .map(item -> new Link("/findings/incidents/" + segment(id), item.number()));
  }

  private Optional<FindIncidents.Item> found(SignedIn person, String id) {
    try {
      return Optional.of(incidents.incident(person, id));
    } catch (Rejection e) {
      return Optional.empty();
    }
  }
}
