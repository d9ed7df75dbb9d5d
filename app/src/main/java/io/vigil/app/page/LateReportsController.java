package io.vigil.app.page;

import io.vigil.app.demo.DemoCollege;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives a visitor of the demo college the reports that its silent faculty never delivered. */
@Controller
@ConditionalOnBooleanProperty("vigil.demo")
@ForOffice
class LateReportsController {

  @GetMapping("/demo/late-reports")
  ResponseEntity<Resource> file() {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(DemoCollege.LATE_REPORTS_NAME, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(DemoCollege.lateReports()));
  }
}
