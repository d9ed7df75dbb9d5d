package io.vigil.app.page;

import io.vigil.app.report.PublicReports;
import io.vigil.app.security.OpenToAll;
import io.vigil.app.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may read without signing in. */
@Controller
class PublicReportPage {
  private final PublicReports reports;

  PublicReportPage(PublicReports reports) {
    this.reports = reports;
  }

  @GetMapping("/public")
  @OpenToAll
  String all(
      @AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request, Model model) {
    model.addAttribute("reports", reports.list(address(person, request)));
    return "public-reports";
  }

  @GetMapping("/public/reports/{id}")
  @OpenToAll
  String one(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @PathVariable String id,
      HttpServletRequest request,
      Model model) {
    PublicReports.Shown shown = reports.require(address(person, request), id);
    model.addAttribute("shown", shown);
    model.addAttribute("parts", DocumentViews.of(shown.document()));
    return "public-report";
  }

  @GetMapping("/public/reports/{id}/file")
  @OpenToAll
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @PathVariable String id,
      @RequestParam(defaultValue = "pdf") String format,
      HttpServletRequest request) {
    return reports.file(address(person, request), id, format);
  }

  private static @Nullable String address(@Nullable SignedIn person, HttpServletRequest request) {
    return person == null ? request.getRemoteAddr() : null;
  }
}
