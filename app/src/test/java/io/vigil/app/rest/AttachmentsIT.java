package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evidence of cases over HTTP. */
class AttachmentsIT extends WebTest {
  private static final String EDGE = "----edge";
  private static final String FINDING = "finding-1";
  private static final String JSON = "application/json";
  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void aFileComesBackAsItWasWithItsHashAndNeverRuns() throws Exception {
    JsonNode taken = json.readTree(attach(FINDING, "整改 报告.pdf", PDF).body());
    assertThat(taken.path("mediaType").asString()).isEqualTo("application/pdf");
    assertThat(taken.path("size").asInt()).isEqualTo(PDF.length);
    assertThat(taken.path("sha256").asString()).hasSize(64);

    HttpResponse<String> content = get("/api/attachments/" + taken.path("id").asString());

    assertThat(content.body().getBytes(StandardCharsets.US_ASCII)).isEqualTo(PDF);
    assertThat(header(content, "Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E6%95%B4%E6%94%B9%20%E6%8A%A5%E5%91%8A.pdf");
    assertThat(header(content, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(content, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(content, "Repr-Digest")).startsWith("sha-256=:");
  }

  @Test
  void whatTheSenderSaysOfTheTypeIsNotBelieved() throws Exception {
    byte[] page = "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> refused = attach(FINDING, "photo.png", page);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("photo.png", "text/html", "send a PDF");
    assertThat(attach(FINDING, "empty.pdf", new byte[0]).statusCode()).isEqualTo(422);
  }

  @Test
  void aFileBeyondTheLimitIsRefused() throws Exception {
    assertThat(attach(FINDING, "large.pdf", large()).statusCode()).isEqualTo(413);
  }

  private static byte[] large() {
    byte[] large = new byte[20 * 1024 * 1024 + 1];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    return large;
  }

  @Test
  void aLinkIsAnAddressOfThePublicKind() throws Exception {
    HttpResponse<String> link = send(FINDING, Map.of("link", "https://www.example.edu.cn/公示"));
    assertThat(link.statusCode()).isEqualTo(201);
    assertThat(send(FINDING, Map.of("link", "javascript:alert(1)")).statusCode()).isEqualTo(422);
    assertThat(send(FINDING, Map.of()).statusCode()).isEqualTo(422);
    assertThat(get("/api/attachments?kind=finding&case=finding-1").body())
        .contains("\"form\":\"LINK\"");
  }

  @Test
  void whatIsRemovedIsGoneButItsRecordStays() throws Exception {
    String id = json.readTree(attach(FINDING, "a.pdf", PDF).body()).path("id").asString();
    String removal = "/api/attachments/" + id + "/removal";

    assertThat(post(removal, JSON, "{\"reason\":\"传错文件\"}").statusCode()).isEqualTo(200);

    assertThat(get("/api/attachments/" + id).statusCode()).isEqualTo(404);
    assertThat(get("/api/attachments?kind=finding&case=finding-1").body())
        .contains("传错文件", "\"sha256\":");
  }

  @Test
  void aDepartmentSeesTheEvidenceOfItsOwnUnitsAlone() throws Exception {
    String id = json.readTree(attach(FINDING, "a.pdf", PDF).body()).path("id").asString();

    HttpClient own = inDemonstrationAs("demo-auto-dean");
    HttpClient other = inDemonstrationAs("demo-tourism-dean");

    assertThat(send(own, request("/attachments/" + id).GET()).statusCode()).isEqualTo(200);
    assertThat(send(other, request("/attachments/" + id).GET()).statusCode()).isEqualTo(403);
    assertThat(send(other, form(other, "/attachments/" + id + "/remove", "reason=x")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void evidenceOfAnIncidentIsSeenByWhoeverMayReadTheIncident() throws Exception {
    assertThat(link("incident", "incident-1").statusCode()).isEqualTo(201);

    String list = "/api/attachments?kind=incident&case=incident-1";
    assertThat(seenBy("demo-quality", list)).contains("LINK");
    assertThat(seenBy("demo-auto-dean", list)).contains("LINK");
    assertThat(seenBy("demo-tourism-dean", list)).doesNotContain("LINK");
  }

  @Test
  void aMeasureOfAnIncidentHasEvidenceOfItsOwnForThoseWhoMayReadTheIncident() throws Exception {
    assertThat(link("incident_measure", "incident-1~1").statusCode()).isEqualTo(201);

    String list = "/api/attachments?kind=incident_measure&case=incident-1~1";
    assertThat(seenBy("demo-quality", list)).contains("LINK");
    assertThat(seenBy("demo-auto-dean", list)).contains("LINK");
    assertThat(seenBy("demo-tourism-dean", list)).doesNotContain("LINK");
    assertThat(seenBy("demo-quality", "/findings/incidents/incident-1"))
        .contains("name=\"caseId\" value=\"incident-1~1\"", "佐证材料（措施 1 件）");
  }

  @Test
  void nothingIsAttachedToAMeasureThatWasNotPlannedOrThatNobodyMayRead() throws Exception {
    assertThat(link("incident_measure", "incident-1~2").statusCode()).isEqualTo(404);
    assertThat(link("incident_measure", "incident-1").statusCode()).isEqualTo(404);
    assertThat(link("incident_measure", "incident-3~1").statusCode()).isEqualTo(404);
  }

  @Test
  void evidenceOfAComplaintIsSeenByWhoeverMayReadTheComplaint() throws Exception {
    assertThat(link("complaint", "complaint-1").statusCode()).isEqualTo(201);

    String list = "/api/attachments?kind=complaint&case=complaint-1";
    assertThat(seenBy("demo-quality", list)).contains("LINK");
    assertThat(seenBy("demo-tourism-dean", list)).doesNotContain("LINK");
  }

  @Test
  void nothingIsAttachedToACaseThatIsSealedForOthersOrDoesNotExist() throws Exception {
    assertThat(link("complaint", "complaint-2").statusCode()).isEqualTo(404);
    assertThat(link("incident", "incident-3").statusCode()).isEqualTo(404);
    for (String kind :
        List.of(
            "finding",
            "incident",
            "incident_measure",
            "complaint",
            "warning",
            "measure",
            "self_check",
            "self_check_finding",
            "inspection",
            "inspection_finding",
            "contingency_plan",
            "plan_activation",
            "element",
            "practice")) {
      assertThat(link(kind, "nowhere~1").statusCode()).as(kind).isEqualTo(404);
    }
  }

  @Test
  void theCaseSaysWhichUnitItsEvidenceIsOf() throws Exception {
    assertThat(link("incident", "incident-2").statusCode()).isEqualTo(201);

    assertThat(get("/api/attachments?kind=incident&case=incident-2").body())
        .contains("\"unit\":\"D06\"")
        .doesNotContain("\"unit\":\"D02\"");
  }

  private HttpResponse<String> link(String kind, String caseId) throws Exception {
    return send(caseId, Map.of("link", "https://www.example.edu.cn", "kind", kind));
  }

  private String seenBy(String person, String path) throws Exception {
    return send(inDemonstrationAs(person), request(path).GET()).body();
  }

  private HttpResponse<String> attach(String caseId, String name, byte[] content) throws Exception {
    return send(request(caseId, Map.of(), name, content));
  }

  private HttpResponse<String> send(String caseId, Map<String, String> fields) throws Exception {
    return send(request(caseId, fields, "", new byte[0]));
  }

  /** No file where its name is empty. */
  private HttpRequest.Builder request(
      String caseId, Map<String, String> fields, String file, byte[] content) throws Exception {
    var body = new ByteArrayOutputStream();
    part(body, "kind", fields.getOrDefault("kind", "finding"));
    part(body, "case", caseId);
    part(body, "unit", "D02");
    if (fields.containsKey("link")) {
      part(body, "link", fields.get("link"));
    }
    if (!file.isEmpty()) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: image/png\r\n\r\n"
              .formatted(EDGE, file)
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return asAdmin("/api/attachments")
        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
  }

  private static void part(ByteArrayOutputStream body, String name, String value) {
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(EDGE, name, value)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
