package io.vigil.app.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vigil.api.message.Rejection;
import io.vigil.api.report.FindPublishedReports;
import io.vigil.app.security.HourlyLimit;
import io.vigil.app.security.Questions;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.format.Format;
import io.vigil.monitor.report.analysis.PublicForm;
import io.vigil.monitor.report.text.ReportJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reports that everybody may see, without signing in. */
@Component("publicReports")
public class PublicReports {
  private static final Logger LOG = LoggerFactory.getLogger(PublicReports.class);
  private static final int KEPT_FILES = 40;
  private static final Set<Format> FORMATS = Set.of(Format.HTML, Format.PDF);

  private final Questions questions;
  private final DocumentAnswers files;
  private final Opening opening;
  private final HourlyLimit limit;
  private final Cache<Made, ResponseEntity<byte[]>> made =
      Caffeine.newBuilder().maximumSize(KEPT_FILES).build();

  PublicReports(
      Questions questions,
      DocumentAnswers files,
      @Value("${vigil.public.reports:published}") Opening opening,
      @Value("${vigil.public.per-hour:600}") int most) {
    this.questions = questions;
    this.files = files;
    this.opening = opening;
    this.limit = new HourlyLimit(most, "looks at public pages");
  }

  /** When the public page is there. */
  public enum Opening {
    NEVER,
    /** Once something is published. */
    PUBLISHED,
    ALWAYS
  }

  private record Made(String reportId, Instant publishedAt, Format format) {}

  /** A report as everybody may read it. */
  public record Shown(FindPublishedReports.Item item, Document document) {}

  /** Whether anything may be published at all. */
  public boolean isAllowed() {
    return opening != Opening.NEVER;
  }

  public boolean isOpen() {
    return opening == Opening.ALWAYS || isAllowed() && !find(null).isEmpty();
  }

  /** Whether to lead people there; not while nobody can say. */
  public boolean isLinked() {
    try {
      return isOpen();
    } catch (RuntimeException e) {
      LOG.warn("cannot say whether reports are published", e);
      return false;
    }
  }

  /**
   * All that is published, the latest first.
   *
   * @param address that asks; {@code null} for somebody who has signed in
   * @throws Rejection if there is no public page
   */
  public List<FindPublishedReports.Item> list(@Nullable String address) {
    count(address);
    if (!isOpen()) {
      throw Rejection.notFound("page", "/public");
    }
    return find(null);
  }

  /**
   * @param address that asks; {@code null} for somebody who has signed in
   * @throws Rejection if nothing is published under this id
   */
  public Shown require(@Nullable String address, String id) {
    count(address);
    return shown(item(id));
  }

  /**
   * @param address that asks; {@code null} for somebody who has signed in
   * @throws Rejection if nothing is published under this id, or not in this format
   */
  public ResponseEntity<byte[]> file(@Nullable String address, String id, String format) {
    count(address);
    Format wanted =
        Format.of(format)
            .filter(FORMATS::contains)
            .orElseThrow(() -> Rejection.notFound("format", format));
    FindPublishedReports.Item item = item(id);
    return made.get(
        new Made(id, item.publishedAt(), wanted),
        any -> files.download(shown(item).document(), wanted));
  }

  private void count(@Nullable String address) {
    if (address != null) {
      limit.take(address);
    }
  }

  private FindPublishedReports.Item item(String id) {
    return find(id).stream().findFirst().orElseThrow(() -> Rejection.notFound("report", id));
  }

  private List<FindPublishedReports.Item> find(@Nullable String id) {
    return isAllowed()
        ? questions.ask(new FindPublishedReports(id), FindPublishedReports.Result.class).items()
        : List.of();
  }

  private static Shown shown(FindPublishedReports.Item item) {
    return new Shown(
        item, PublicForm.of(ReportJson.read(Objects.requireNonNull(item.model())), item.texts()));
  }
}
