package io.vigil.app.page;

import io.vigil.monitor.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A paper as a page shows it: the blocks that its files are made of.
 *
 * @param back where it belongs
 * @param file address that gives it as a file; {@code null} while it cannot be handed out
 */
record PaperView(
    Document document, List<DocumentViews.Part> parts, String back, @Nullable String file) {

  static final String TEMPLATE = "paper";

  /** Adds it, and names its template. */
  static String show(Model model, Document document, String back, @Nullable String file) {
    model.addAttribute(TEMPLATE, new PaperView(document, DocumentViews.of(document), back, file));
    return TEMPLATE;
  }
}
